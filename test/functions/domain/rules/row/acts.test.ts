import type { FieldKey, FieldValue } from '../../../../../functions/domain/roster/shape/field.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf } from '../../../../../functions/domain/rules/check.ts';
import { REGULATIONS, UNDATED_REGULATIONS } from '../../../../../functions/domain/rules/law/regulations.ts';
import { THRESHOLDS, thresholdOn } from '../../../../../functions/domain/rules/law/thresholds.ts';
import { addMonths, isoToSerial, serialToIso } from '../../../../../functions/domain/language/date.ts';
import { contextOf } from '../example.ts';

type Row = Partial<Record<FieldKey, FieldValue>>;

const ON = '2026-11-01';
const dayBefore = (iso: string): string => serialToIso((isoToSerial(iso) ?? 0) - 1) ?? '';
const found = (rule: string, member: Row, on = ON) =>
  checkRoster(contextOf({ title: '', members: [member], on }), RULES).findings.filter(
    (one) => one.rule === rule,
  );

const changes = REGULATIONS.slice(1).map(({ document, from }, index) => ({
  from,
  after: document,
  before: REGULATIONS[index]?.document ?? '',
}));
const names = [...new Set(THRESHOLDS.map(({ name }) => name))];

describe.each(changes)('on $from, when $after took the place of $before', ({ from, after, before }) => {
  it('every number is that of its own day', () => {
    const dated = names.filter((name) => thresholdOn(name, from)?.citation.document === after);
    expect(dated.length).toBeGreaterThanOrEqual(8);
    for (const name of dated) {
      expect([name, thresholdOn(name, dayBefore(from))?.citation.document]).toEqual([name, before]);
    }
  });

  it('an admission is judged by the words of its own day', () => {
    const said = (act: string) =>
      found('L3-EDU-001', { van_hoa: 'tieu-hoc', ngay_vao_dang: act }).map((one) => messageOf(one).vi)[0];
    const words = (act: string) => thresholdOn('admission-education', act)?.wording?.vi ?? 'none';
    expect(said(from)).toContain(words(from));
    expect(said(dayBefore(from))).toContain(words(dayBefore(from)));
  });

  it('an admission at seventeen is wrong on both days', () => {
    for (const act of [dayBefore(from), from]) {
      const birth = addMonths(act, -17 * 12) ?? '';
      expect(found('L3-AGE-001', { ngay_sinh: birth, ngay_vao_dang: act })).toHaveLength(1);
    }
  });
});

describe('on 25/07/2016, the first day of a verified text', () => {
  it.each([
    ['L3-AGE-001', (act: string): Row => ({ ngay_sinh: addMonths(act, -17 * 12) ?? '', ngay_vao_dang: act })],
    ['L3-AGE-003', (act: string): Row => ({ ngay_sinh: addMonths(act, -61 * 12) ?? '', ngay_vao_dang: act })],
    ['L3-EDU-001', (act: string): Row => ({ van_hoa: 'tieu-hoc', ngay_vao_dang: act })],
    ['L3-CER-001', (act: string): Row => ({ ngay_qd_kn: act, ngay_vao_dang: addMonths(act, 3) ?? '' })],
    [
      'L3-READM-001',
      (act: string): Row => ({ ngay_vao_dang: addMonths(act, -12) ?? '', ngay_vao_dang_2: act }),
    ],
    [
      'L3-TEMP-002',
      (act: string): Row => ({ tam_thoi: `${act.split('-').reverse().join('/')} - 01/12/2017` }),
    ],
  ])('%s begins to judge', (rule, act) => {
    expect(found(rule, act('2016-07-24'))).toEqual([]);
    expect(found(rule, act('2016-07-25'))).toHaveLength(1);
  });

  it('before it only the order of dates is judged, as a warning', () => {
    const member = { ngay_vao_dang: '1985-02-03', ngay_chinh_thuc: '1984-02-03', ngay_sinh: '1969-02-03' };
    const report = checkRoster(contextOf({ title: '', members: [member], on: ON }), RULES);
    const acts = report.findings.filter(({ rule }) => rule.startsWith('L3'));
    expect(acts.map(({ rule, severity }) => [rule, severity])).toEqual([['L3-DATE-011', 'warning']]);
  });
});

describe('what changed between the texts', () => {
  it.each([
    ['2021-07-29', 'hoặc tương đương'],
    ['2021-07-30', 'bằng tốt nghiệp'],
    ['2026-07-25', 'bằng tốt nghiệp'],
    ['2026-07-26', 'hoàn thành chương trình'],
  ])('education for an admission on %s: %s', (act, words) => {
    const [finding] = found('L3-EDU-001', { van_hoa: 'tieu-hoc', ngay_vao_dang: act });
    expect(finding && messageOf(finding).vi).toContain(words);
  });

  it.each([
    ['2026-07-24', 'từ ngày nhận quyết định'],
    ['2026-07-27', 'từ ngày ban hành quyết định'],
  ])('thirty working days from a decision of %s count %s', (decision, words) => {
    const [finding] = found('L3-CER-001', { ngay_qd_kn: decision, ngay_vao_dang: '2026-10-30' });
    expect(finding && messageOf(finding).vi).toContain(words);
  });

  it('judges nothing by a text without a known first day, and says so', () => {
    expect(UNDATED_REGULATIONS.map(({ document }) => document)).toEqual(['20-QĐ/TW']);
    expect(THRESHOLDS.some(({ citation }) => citation.document === '20-QĐ/TW')).toBe(false);
    expect(thresholdOn('admission-youngest-years', '2026-03-01')?.citation.document).toBe('294-QĐ/TW');
  });
});
