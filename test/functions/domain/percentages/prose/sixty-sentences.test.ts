/** Sentences whose truth was written down first: how many percentages get their two numbers, and whom nobody may accuse. */
import { checkShare, parsePercent } from '../../../../../functions/domain/percentages/printed-share.ts';
import { readText } from '../../../../../functions/domain/percentages/prose/read-text.ts';
import { SIXTY_SENTENCES, type StatedShare } from '../../../../fixtures/sixty-sentences.ts';

/** A growth is counted from its two numbers; the sentence gives the number that something came to. */
const matchOf = ([printed, count, of]: StatedShare): string => {
  const percent = parsePercent(printed);
  return percent && count !== undefined && of !== undefined ? checkShare(count, of, percent).match : 'open';
};
const all = SIXTY_SENTENCES.flatMap(({ shares }) => shares);

describe('sixty sentences, each by itself', () => {
  it.each(SIXTY_SENTENCES)('$text', ({ text, shares }) => {
    const read = readText([text]).map(({ printed, match, denominator }) => [printed, match, denominator]);
    expect(read).toEqual(shares.map((share) => [share[0], matchOf(share), share[2]]));
  });
});

describe('the same sentences as one text', () => {
  const read = readText(SIXTY_SENTENCES.map(({ text }) => text));

  it('accuse exactly the percentages that are wrong', () => {
    const accused = read.map(({ printed, match }) => [printed, match === 'neither']);
    expect(accused).toEqual(all.map((share) => [share[0], matchOf(share) === 'neither']));
  });

  it('say of a whole from another sentence that it is only assumed', () => {
    const open = read.filter((_, index) => all[index]?.length === 1);
    expect(open.every(({ match, isAssumed }) => match === 'open' || isAssumed === true)).toBe(true);
  });
});
