/** Whether what an office asks to be corrected is there: a row in which somebody stands, and a column that is sent. */
import type { Correction } from '../domain/submissions/correction.ts';
import { sentFields } from '../domain/submissions/sent-fields.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';

interface Place {
  readonly version: number;
  readonly row: number;
}

/** Somebody who is missing is named by a version in which they stand, everybody else by the one that it is about. */
const placesOf = (version: number, corrections: readonly Correction[]): Place[] =>
  corrections.flatMap(({ row, other, version: another = version }) =>
    [row, other].flatMap((each) => (each === undefined ? [] : [{ version: another, row: each }])),
  );

/** Nothing is said of versions that are not there, or that no rows rest beside. Throws ProblemError. */
export async function checkPlaces(
  { services: { storage }, unit }: Pick<UnitContext, 'services' | 'unit'>,
  version: number,
  corrections: readonly Correction[],
): Promise<void> {
  const fields = new Set<string>(sentFields(storage.kind));
  const strange = corrections.find(({ field }) => field !== undefined && !fields.has(field))?.field;
  if (strange !== undefined) throw new ProblemError('place-field-unknown', { field: strange });
  const places = placesOf(version, corrections);
  if (places.length === 0) return;
  const asked = new Set(places.map((place) => place.version));
  for (const each of await storage.versions(unit)) {
    if (!asked.has(each.version) || each.evidence !== 'rows') continue;
    const there = await storage.sheetRows(each);
    const gone = places.find((place) => place.version === each.version && !there.has(place.row));
    if (gone === undefined) continue;
    const inOrder = [...there].sort((one, other) => one - other);
    const [first = 0, last = first] = [inOrder[0], inOrder.at(-1)];
    throw new ProblemError('place-row-unknown', {
      version: gone.version,
      // Numbers of rows are written as a sheet has them, without points between thousands.
      row: String(gone.row),
      first: String(first),
      last: String(last),
    });
  }
}
