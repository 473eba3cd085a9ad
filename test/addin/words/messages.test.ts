import { readdirSync } from 'node:fs';
import { fill, paramNames } from '../../../addin/words/fill.ts';
import { findIn, sayingBoth, sayingFrom, wordsIn } from '../../../addin/words/messages.ts';
import { COMMAND_WORDS } from '../../../addin/words/screens/command.ts';
import { COVERAGE_WORDS } from '../../../addin/words/screens/coverage.ts';
import { LOOKUP_WORDS } from '../../../addin/words/screens/lookups.ts';
import { SUMMARY_WORDS } from '../../../addin/words/screens/summary.ts';
import { MESSAGE_TABLES, TABLES } from './tables.ts';

const MESSAGES = Object.entries(TABLES).flatMap(([file, table]) =>
  Object.entries(table).map(([key, text]) => [`${file}: ${key}`, text] as const),
);

describe('the tables of words', () => {
  it('are all looked at here', () => {
    const files = ['screens', 'sheets'].flatMap((folder) =>
      readdirSync(new URL(`../../../addin/words/${folder}`, import.meta.url)).map(
        (name) => `${folder}/${name.replace('.ts', '')}`,
      ),
    );
    const looked = [
      ...Object.keys(TABLES).filter((file) => file.includes('/')),
      // How a text is written, and no text.
      'screens/both',
      'screens/failures',
      'screens/list-failures',
      'screens/office-failures',
      'screens/review-failures',
      // With the names of the lists, in lists.test.ts.
      'screens/said-of-list',
      'sheets/say',
      // How titles go on.
      'sheets/ours',
    ];
    expect(looked.sort()).toEqual(files.sort());
  });

  it('name one message once: no screen takes the key of another', () => {
    const together = MESSAGE_TABLES.flatMap((file) => Object.keys(TABLES[file] ?? {}));
    expect(together.length).toBeGreaterThan(0);
    expect(new Set(together).size).toBe(together.length);
  });

  it.each(MESSAGES)('ask for the same params in both languages: %s', (_key, { vi, en }) => {
    expect(paramNames(en)).toEqual(paramNames(vi));
  });

  it.each(MESSAGES)('say something in both languages: %s', (_key, { vi, en }) => {
    expect(vi.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });

  it('are written in composed characters, as the sheets are', () => {
    for (const [, { vi }] of MESSAGES) expect(vi).toBe(vi.normalize('NFC'));
  });

  it('keep the words of the design: "chỉ tiêu" is a target and nothing else', () => {
    const elsewhere = MESSAGES.filter(([key]) => !/^(sheets|screens)\/(plan|page)/.test(key));
    for (const [, { vi }] of elsewhere) expect(vi.toLowerCase()).not.toContain('chỉ tiêu');
  });
});

describe('words', () => {
  it('writes numbers as people here do', () => {
    expect(wordsIn('vi').say('check.members', { members: 5418 })).toBe('5.418 đảng viên');
    const line = sayingFrom(COVERAGE_WORDS, wordsIn('vi'))('coverage.line', { sent: 79, expected: 85 });
    expect(line).toBe('79/85 đơn vị đã gửi kỳ này');
  });

  it('says who sent late, and by when it was due', () => {
    const late = { due: '05/10/2023', count: 3 };
    expect(sayingFrom(COVERAGE_WORDS, wordsIn('vi'))('coverage.late', late)).toBe(
      'Gửi muộn, sau hạn 05/10/2023 (3)',
    );
    expect(sayingFrom(COVERAGE_WORDS, wordsIn('en'))('coverage.late', late)).toBe(
      'Sent late, after 05/10/2023 (3)',
    );
    expect(wordsIn('en').say('receipt.late', late)).toBe(
      'It was due on 05/10/2023; this version came later.',
    );
  });

  it('chooses the English word by the number', () => {
    const { say } = wordsIn('en');
    expect(say('severities.error', { count: 1 })).toBe('1 error to correct');
    expect(say('severities.error', { count: 1200 })).toBe('1.200 errors to correct');
  });

  it('puts text in as it is, without reading it as a template', () => {
    expect(wordsIn('vi').say('check.place', { cell: 'B2', who: '{cell} <b>&' })).toBe('Ô B2 · {cell} <b>&');
  });

  it('shows a gap where a fact is missing instead of the name of a slot', () => {
    expect(fill('lúc {at}', {})).toBe('lúc …');
  });

  it('finds a message by a key made of data, and nothing where there is none', () => {
    const { find } = wordsIn('vi');
    expect(find('skipped.total')).toBe('dòng cộng');
    expect(find('skipped.toString')).toBeUndefined();
    expect(find('constructor')).toBeUndefined();
    expect(findIn(SUMMARY_WORDS, wordsIn('vi'), 'figures.age')).toBe('Tuổi đời');
    expect(findIn(SUMMARY_WORDS, wordsIn('vi'), 'toString')).toBeUndefined();
  });

  it('are said in the language of the pane where a screen brings its own', () => {
    expect(sayingFrom(LOOKUP_WORDS, wordsIn('vi'))('people', { people: 3 })).toBe('3 người có ở hai đơn vị');
    expect(sayingFrom(LOOKUP_WORDS, wordsIn('en'))('people', { people: 1 })).toBe(
      '1 person stands in two units',
    );
  });

  it('are said in both languages where nobody knows who reads', () => {
    expect(sayingBoth(COMMAND_WORDS)('sheet.empty', { sheet: 'Tháng 9' })).toEqual({
      vi: 'Trang tính "Tháng 9" trống.',
      en: 'The sheet "Tháng 9" is empty.',
    });
  });
});
