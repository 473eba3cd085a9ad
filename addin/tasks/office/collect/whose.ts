/**
 * Whose list a file is: as it remembers, as its titles say, or as it is called. Where these name two, or nobody for sure, a person is
 * asked; a name alone never reaches a unit that is not below the office.
 */
import { fold } from '#domain/language/fold.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import type { UnitBelow } from './collected.ts';
import type { ReadFile } from './read-file.ts';

/** Nearly everybody of the list says so. */
const MOST_SHARE = 0.8;

export function whoseIs(
  { reading, remembered }: Pick<ReadFile, 'reading' | 'remembered'>,
  file: string,
  units: readonly UnitBelow[],
): UnitBelow | undefined {
  const known = units.find(({ id }) => id === remembered.unit);
  // Handed out for a unit that is not below: whoever is called like it below is another one.
  if (remembered.unit !== undefined && !known) return undefined;
  const titled = namedIn([...titlesOf(reading), ...branchOf(reading)], units);
  if (known) return titled.length === 0 || titled.includes(known) ? known : undefined;
  const [only, other] = titled.length > 0 ? titled : namedIn([file.replace(/\.[a-z]+$/i, '')], units);
  return other ? undefined : only;
}

const titlesOf = ({ titles = [] }: RosterReading): readonly string[] => titles.map(({ text }) => text);

function branchOf({ members }: RosterReading): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fields } of members) {
    const branch = typeof fields.chi_bo === 'string' ? fields.chi_bo : '';
    counts.set(branch, (counts.get(branch) ?? 0) + 1);
  }
  return [...counts].flatMap(([branch, count]) =>
    branch !== '' && count >= members.length * MOST_SHARE ? [branch] : [],
  );
}

const wordsOf = (text: string): string => ` ${fold(text)} `;

/** Units whose name stands in the texts; of two names the longer one where it holds the other; of namesakes who is named with what is above. */
function namedIn(texts: readonly string[], units: readonly UnitBelow[]): readonly UnitBelow[] {
  const said = texts.map(wordsOf);
  const isSaid = (name: string): boolean => said.some((text) => text.includes(wordsOf(name)));
  const named = units.filter(({ name }) => fold(name) !== '' && isSaid(name));
  const longest = named.filter(
    ({ name }) =>
      !named.some((other) => fold(other.name) !== fold(name) && wordsOf(other.name).includes(wordsOf(name))),
  );
  const placed = longest.filter(({ above }) => above.some(isSaid));
  return placed.length > 0 ? placed : longest;
}
