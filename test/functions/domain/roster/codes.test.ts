import { CODES, codeFor, codeLabel, isCode } from '../../../../functions/domain/roster/codes.ts';
import type { CodeListName } from '../../../../functions/domain/roster/field.ts';
import { fold } from '../../../../functions/domain/vietnamese/fold.ts';

const LISTS = Object.keys(CODES) as CodeListName[];

describe('code lists', () => {
  it.each(LISTS)('no two codes of %s share a word', (list) => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const { code, label, variants } of CODES[list]) {
      for (const text of [label.vi, label.en, ...variants]) {
        const key = fold(text);
        if ((owner.get(key) ?? code) !== code) clashes.push(`${text}: ${owner.get(key)} and ${code}`);
        owner.set(key, code);
      }
    }
    expect(clashes).toEqual([]);
  });

  it.each(LISTS)('the labels of %s read back as their codes', (list) => {
    for (const { code, label } of CODES[list]) {
      expect(codeFor(list, label.vi)).toBe(code);
      expect(codeLabel(list, code)).toEqual(label);
      expect(code).toMatch(/^[a-z0-9-]+$/);
    }
  });

  it('knows the 54 ethnic groups by the numbers of 2008', () => {
    expect(CODES.ethnicity.filter(({ code }) => /^\d\d$/.test(code))).toHaveLength(54);
    expect(codeFor('ethnicity', 'Mường')).toBe('04');
    expect(codeFor('ethnicity', 'KHƠ ME')).toBe('05');
    expect(codeFor('ethnicity', 'Hoa')).toBe('06');
    expect(codeFor('ethnicity', 'Brâu')).toBe('53');
    expect(codeFor('ethnicity', 'ơ đu')).toBe('54');
  });

  it('has a word for who is of a minority that nobody wrote down', () => {
    expect(codeFor('ethnicity', 'DTTS')).toBe('dtts');
    expect(codeFor('religion', 'Có đạo')).toBe('co-dao');
  });

  it.each(["H'Mông", 'H’Mông', 'Hmông', 'HMÔNG', 'Mèo', 'mong'])('takes %s for Mông', (text) => {
    expect(codeFor('ethnicity', text)).toBe('08');
  });

  it('leaves Táy to the clerk, since it could be Tày or Thái', () => {
    expect(codeFor('ethnicity', 'Tày')).toBe('02');
    expect(codeFor('ethnicity', 'Táy')).toBeUndefined();
    expect(codeFor('ethnicity', 'Thổ')).toBe('21');
  });

  it('does not take a bare number for an ethnic group: two lists number them differently', () => {
    expect(codeFor('ethnicity', '04')).toBeUndefined();
  });

  it.each([
    ['generalEducation', '12/12', 'thpt'],
    ['generalEducation', '10/10', 'thpt'],
    ['generalEducation', '7/10', 'thcs'],
    ['generalEducation', '9/12', 'thcs'],
    ['generalEducation', '10/12', 'thcs'],
    ['generalEducation', '5/10', 'tieu-hoc'],
    ['professionalEducation', 'Th.S', 'thac-sy'],
    ['professionalEducation', 'CN', 'dai-hoc'],
    ['politicalTheory', 'CN', 'cao-cap'],
    ['occupation', 'CN', 'dn-cong-nhan'],
    ['occupation', 'Hưu trí', 'nghi-huu'],
    ['religion', 'ko', 'khong'],
    ['memberStatus', 'ĐVDB', 'du-bi'],
    ['sex', 'NỮ', 'nu'],
    ['partyPost', 'P.Bí thư', 'pho-bi-thu'],
  ] as const)('%s: %s is %s', (list, text, code) => {
    expect(codeFor(list, text)).toBe(code);
  });

  it('has no code for a word outside the list', () => {
    expect(codeFor('ethnicity', 'Hutech')).toBeUndefined();
    expect(codeFor('sex', '')).toBeUndefined();
    expect(isCode('sex', 'x')).toBe(false);
    expect(codeLabel('sex', 'x')).toBeUndefined();
  });
});
