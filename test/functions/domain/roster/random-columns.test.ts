import { columnMaker, randomFrom, readColumn, typedAs, TYPING_NAMES, type Typing } from './random-columns.ts';

const COLUMNS = 10_000;
const IN_FONTS = 2_500;
const FONTS: Readonly<Partial<Record<Typing, string>>> = {
  tcvn3: '.VnTime',
  vni: 'VNI-Times',
  cp1258: '.VnTime',
};

interface Tally {
  texts: number;
  read: number;
  /** Left as they were typed, in a column of which nothing is said. */
  unsaid: number;
}

/** `fontOf`: the font of a column typed that way. */
function tally(seed: number, columns: number, fontOf: (typing: Typing) => string | undefined) {
  const random = randomFrom(seed);
  const make = columnMaker(random);
  const wrong: string[] = [];
  const tallies = new Map<Typing, Tally>();
  for (let count = 0; count < columns; count += 1) {
    const typing = TYPING_NAMES[count % TYPING_NAMES.length] ?? 'unicode';
    const texts = make();
    const typed = typedAs(typing, texts, random);
    const { read, problems } = readColumn(typed, fontOf(typing));
    const of = tallies.get(typing) ?? { texts: 0, read: 0, unsaid: 0 };
    tallies.set(typing, of);
    for (const [index, text] of texts.entries()) {
      of.texts += 1;
      // Capitals of old fonts left no trace.
      if (read[index]?.toLowerCase() === text.toLowerCase()) of.read += 1;
      else if (read[index] !== typed[index]) wrong.push(`${typing}: ${text} as ${String(read[index])}`);
      else if (problems.length === 0) of.unsaid += 1;
    }
  }
  const shareOf = (typing: Typing, what: 'read' | 'unsaid') =>
    (tallies.get(typing)?.[what] ?? 0) / (tallies.get(typing)?.texts ?? 1);
  return { wrong, shareOf };
}

describe('random columns in Unicode, TCVN3, VNI, both and through code page 1258', () => {
  const { wrong, shareOf } = tally(19_300_203, COLUMNS, () => undefined);

  it('are never read as what they are not', () => {
    expect(wrong).toEqual([]);
  });

  it('are read nearly always, and what is left alone is said', () => {
    for (const typing of TYPING_NAMES) {
      expect(shareOf(typing, 'read')).toBeGreaterThan(typing === 'mixed' ? 0.93 : 0.97);
      expect(shareOf(typing, 'unsaid')).toBeLessThan(0.005);
    }
    expect(shareOf('unicode', 'read')).toBe(1);
  });
});

describe('the same with the names of their fonts', () => {
  it('are read more often, and still never wrong', () => {
    const { wrong, shareOf } = tally(19_451_902, IN_FONTS, (typing) => FONTS[typing]);
    expect(wrong).toEqual([]);
    expect(shareOf('tcvn3', 'read')).toBeGreaterThan(0.985);
    expect(shareOf('vni', 'read')).toBeGreaterThan(0.985);
  });

  it('are not believed where the text is in Unicode', () => {
    const { wrong, shareOf } = tally(19_750_430, IN_FONTS, () => '.VnTime');
    expect(wrong.filter((one) => one.startsWith('unicode'))).toEqual([]);
    expect(shareOf('unicode', 'read')).toBe(1);
  });
});
