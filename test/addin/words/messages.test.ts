import { EN } from '../../../addin/words/en.ts';
import { fill, paramNames, wordsIn } from '../../../addin/words/messages.ts';
import { VI } from '../../../addin/words/vi.ts';

const KEYS = Object.keys(VI) as readonly (keyof typeof VI)[];

describe('the catalogue of messages', () => {
  it('has every message in both languages and no other', () => {
    expect(Object.keys(EN).sort()).toEqual([...KEYS].sort());
  });

  it.each(KEYS)('asks for the same params in both languages: %s', (key) => {
    expect(paramNames(EN[key])).toEqual(paramNames(VI[key]));
  });

  it.each(KEYS)('says something in both languages: %s', (key) => {
    expect(VI[key].trim()).not.toBe('');
    expect(EN[key].trim()).not.toBe('');
  });

  it('is written in composed characters, as the sheets are', () => {
    for (const key of KEYS) expect(VI[key]).toBe(VI[key].normalize('NFC'));
  });

  it('keeps the words of the design: "chỉ tiêu" is a target and nothing else', () => {
    for (const key of KEYS) expect(VI[key].toLowerCase()).not.toContain('chỉ tiêu');
  });
});

describe('words', () => {
  it('writes numbers as people here do', () => {
    expect(wordsIn('vi').say('check.members', { members: 5418 })).toBe('5.418 đảng viên');
    expect(wordsIn('vi').say('coverage.line', { sent: 79, expected: 85 })).toBe('79/85 đơn vị đã gửi kỳ này');
  });

  it('says who sent late, and by when it was due', () => {
    const late = { due: '05/10/2023', count: 3 };
    expect(wordsIn('vi').say('coverage.late', late)).toBe('Gửi muộn, sau hạn 05/10/2023 (3)');
    expect(wordsIn('en').say('coverage.late', late)).toBe('Sent late, after 05/10/2023 (3)');
    expect(wordsIn('en').say('receipt.late', late)).toBe('Sent late: it was due on 05/10/2023');
  });

  it('chooses the English word by the number', () => {
    const { say } = wordsIn('en');
    expect(say('check.error', { count: 1 })).toBe('1 error to correct');
    expect(say('check.error', { count: 1200 })).toBe('1.200 errors to correct');
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
  });
});
