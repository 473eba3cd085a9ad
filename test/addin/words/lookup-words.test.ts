import { LOOKUP_WORDS } from '../../../addin/words/lookup-words.ts';
import { paramNames, sayingFrom, wordsIn } from '../../../addin/words/messages.ts';

describe('the words of what is looked up', () => {
  it.each(Object.entries(LOOKUP_WORDS))('ask for the same params in both languages: %s', (_, { vi, en }) => {
    expect(paramNames(en)).toEqual(paramNames(vi));
    expect(vi).toBe(vi.normalize('NFC'));
    expect(vi.toLowerCase()).not.toContain('chỉ tiêu');
  });

  it('are said in the language of the pane', () => {
    expect(sayingFrom(LOOKUP_WORDS, wordsIn('vi'))('people', { people: 3 })).toBe('3 người có ở hai đơn vị');
    expect(sayingFrom(LOOKUP_WORDS, wordsIn('en'))('people', { people: 1 })).toBe(
      '1 person stands in two units',
    );
  });
});
