import {
  columnMaker,
  randomFrom,
  readColumn,
  readColumns,
  typedAs,
  TYPING_NAMES,
  type Typing,
} from './random-columns.ts';

const COLUMNS = Number(process.env['FONT_COLUMNS'] ?? '4000');
const IN_FONTS = COLUMNS / 4;
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

const SHEETS = COLUMNS / 5;

/** Sheets of two to six columns, some in one old font, the others in Unicode, now and then one in both. */
function* sheets(seed: number) {
  const random = randomFrom(seed);
  const make = columnMaker(random);
  for (let count = 0; count < SHEETS; count += 1) {
    const old: Typing = random() < 0.5 ? 'tcvn3' : 'vni';
    const columns = Array.from({ length: 2 + Math.floor(random() * 5) }, () => {
      const chance = random();
      const typing: Typing = chance < 0.5 ? old : chance < 0.9 ? 'unicode' : 'mixed';
      const texts = make();
      return {
        typing,
        texts,
        typed: typing === 'mixed' ? mixed(texts, old, random) : typedAs(typing, texts, random),
      };
    });
    yield { columns, old, font: FONTS[old] ?? null };
  }
}

function mixed(texts: readonly string[], old: Typing, random: () => number): string[] {
  const share = random();
  const olds = typedAs(old, texts, random);
  return texts.map((text, at) => (random() < share ? (olds[at] ?? text) : text));
}

describe('random columns side by side, some of them in one old font', () => {
  const wrongIn = (seed: number, isNamed: boolean) => {
    const wrong: string[] = [];
    let texts = 0;
    let read = 0;
    for (const { columns, old, font } of sheets(seed)) {
      const fonts = columns.map(({ typing }) => (isNamed && typing === old ? font : null));
      const all = readColumns(
        columns.map(({ typed }) => typed),
        fonts,
      );
      for (const [column, { typing, texts: meant, typed }] of columns.entries()) {
        for (const [at, text] of meant.entries()) {
          const got = all[column]?.read[at];
          texts += 1;
          if (got?.toLowerCase() === text.toLowerCase()) read += 1;
          else if (got !== typed[at]) wrong.push(`${typing}: ${text} as ${String(got)}`);
        }
      }
    }
    return { wrong, share: read / texts };
  };

  it('are never read as what they are not, whatever stands beside them', () => {
    const { wrong, share } = wrongIn(20_511_122, false);
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThan(0.985);
  });

  it('are not either where the old columns have the names of their fonts', () => {
    const { wrong, share } = wrongIn(20_511_123, true);
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThan(0.985);
  });
});
