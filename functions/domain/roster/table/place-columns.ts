/**
 * A place over several columns: "Quê quán" over country, province and detail, or "Tỉnh/TP thường trú" beside "Xã/phường thường trú".
 * They are one place, read where its first column stands; a country alone is none.
 */
import type { ColumnMatch, PlacePart } from '../shape/column.ts';
import type { FieldKey } from '../shape/field.ts';
import { fold } from '../../language/fold.ts';
import { BESIDE_PLACES, PART_WORDS, PLACES } from '../fields/header-places.ts';

interface PartOfPlace {
  readonly field: FieldKey;
  /** Which of several places of one field it belongs to. */
  readonly place: string;
  readonly part: PlacePart;
}

function partIn({ header, chosen, lines, sets }: ColumnMatch): PartOfPlace | undefined {
  if (chosen || lines || sets) return undefined;
  const text = fold(header).replace(BESIDE_PLACES, ' ').replace(/\s+/g, ' ').trim();
  for (const [words, field] of PLACES) {
    const place = words.exec(text)?.[0];
    if (place === undefined) continue;
    const rest = text.replace(place, ' ').replace(/\s+/g, ' ').trim();
    const part = PART_WORDS.find(([word]) => word.test(rest))?.[1];
    return part && { field, place, part };
  }
  return undefined;
}

/** Of two parts of one kind the first counts. */
export function withPlaces(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const parts = columns.map(partIn);
  const kindsOf = (place: string): ReadonlySet<PlacePart> =>
    new Set(parts.flatMap((one) => (one?.place === place ? [one.part] : [])));
  const taken = new Map<FieldKey, string>();
  return columns.map((match, at): ColumnMatch => {
    const one = parts[at];
    if (!one) return match;
    const { column, key, header } = match;
    const kinds = kindsOf(one.place);
    if (kinds.size < 2) return one.part === 'country' ? { column, key, header, field: null } : match;
    const place = taken.get(one.field) ?? one.place;
    taken.set(one.field, place);
    return place === one.place
      ? { column, key, header, field: one.field, part: one.part }
      : { column, key, header, field: null };
  });
}
