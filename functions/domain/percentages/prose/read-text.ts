/** Every percentage of a text, each with the numbers it is of and what is to be said of it. Never throws, and guesses nothing. */
import { agreed, repeated } from './companions.ts';
import { countsOf } from './count-of.ts';
import { linesOf, type Line } from './lines.ts';
import { quantitiesOf } from './quantities.ts';
import { readPercentage, type Found, type ReadPercentage } from './read-percentage.ts';
import { sentencesOf } from './tokens.ts';
import type { Read } from './whole-behind.ts';
import { targetsIn, totalsIn, type Around } from './whole-of.ts';

export interface PercentageOfText extends ReadPercentage {
  /** Index of the paragraph it stands in; of one that a page broke over several, the first. */
  readonly paragraph: number;
}

/** Sentences before, for a base that is stated earlier. */
const REACH = 4;

interface Text extends Read {
  readonly line: Line;
  readonly source: string;
}

function textsOf(line: Line): readonly Text[] {
  const source = line.text.normalize('NFC');
  return sentencesOf(source).map((sentence) => {
    const quantities = quantitiesOf(sentence);
    return { line, source, sentence, quantities, counts: countsOf(sentence, quantities) };
  });
}

/** What stands before a sentence: in its own line, else in the lines that it is listed under, else at the end of the line above. */
function earlierOf(texts: readonly Text[], index: number): Pick<Around, 'earlier' | 'isPart'> {
  const line = texts[index]?.line;
  const own = texts.slice(0, index).filter((text) => text.line === line);
  const first = index - own.length;
  if (own.length > 0 && line?.under.length === 0) {
    return {
      earlier: texts
        .slice(Math.max(0, first - 1), index)
        .slice(-REACH)
        .reverse(),
      isPart: false,
    };
  }
  if (own.length > 0) return { earlier: own.slice(-REACH).reverse(), isPart: false };
  const above = line?.under ?? [];
  if (above.length > 0) {
    const earlier = above.flatMap((each) => texts.filter((text) => text.line === each).reverse());
    return { earlier, isPart: true };
  }
  return { earlier: texts.slice(Math.max(0, index - 1), index), isPart: false };
}

/** Paragraphs as they stand in a file or in the cells of a column. */
export function readText(paragraphs: readonly string[]): readonly PercentageOfText[] {
  const texts = linesOf(paragraphs).flatMap(textsOf);
  const targets = texts.flatMap(targetsIn);
  const totals = texts.flatMap(totalsIn);
  /** By what they stand in together: a sentence, or the lines under one line. */
  const groups = new Map<Text | Line, { readonly text: Text; readonly found: Found }[]>();
  const before: Found[] = [];
  for (const [index, text] of texts.entries()) {
    if (!text.sentence.some(({ kind }) => kind === 'percent')) continue;
    const group = text.line.under[0] ?? text;
    const around = { ...earlierOf(texts, index), targets, totals };
    for (const [at, token] of text.sentence.entries()) {
      if (token.kind !== 'percent') continue;
      const own = readPercentage({ read: text, source: text.source, at, printed: token.printed, around });
      const found = repeated(own, before) ?? own;
      before.push(found);
      groups.set(group, [...(groups.get(group) ?? []), { text, found }]);
    }
  }
  const all = [...groups.values()].flatMap((members) => {
    const found = agreed(members.map((member) => member.found));
    return found.map(({ percent: _percent, words: _words, statement: _statement, ...rest }, index) => ({
      ...rest,
      paragraph: members[index]?.text.line.paragraph ?? 0,
    }));
  });
  // A list inside a list makes a group of its own.
  return all.toSorted((a, b) => a.paragraph - b.paragraph);
}
