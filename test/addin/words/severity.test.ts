import { sayingFrom, wordsIn } from '../../../addin/words/messages.ts';
import { SEVERITY_WORDS } from '../../../addin/words/severity.ts';
import { TABLES } from './tables.ts';

describe('the words for a severity', () => {
  it('are one for each, in a list and with a number', () => {
    const say = sayingFrom(SEVERITY_WORDS, wordsIn('vi'));
    expect(say('severity.info')).toBe('Cần biết');
    expect(say('severities.error', { count: 3 })).toBe('3 lỗi phải sửa');
    expect(say('severities.warning', { count: 7 })).toBe('7 chỗ nên kiểm tra');
    for (const each of ['error', 'warning', 'info'] as const) {
      expect(say(`severities.${each}`, { count: 1 }).toLowerCase()).toContain(
        say(`severity.${each}`).toLowerCase(),
      );
    }
  });

  it('are the same in the sentences that count them', () => {
    const sentences = Object.values(TABLES).flatMap((table) => Object.values(table));
    const counting = (param: string, word: string): string[] =>
      sentences.flatMap(({ vi }) =>
        vi.includes(`{${param}}`) && !vi.includes(`{${param}} ${word}`) ? [vi] : [],
      );
    expect(counting('errors', 'lỗi phải sửa')).toEqual([]);
    expect(counting('warnings', 'chỗ nên kiểm tra')).toEqual([]);
  });
});
