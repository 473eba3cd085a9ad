/** A text longer than a property may be, cut into properties, and these into entities; and together again. */
import type { Value } from './limits.ts';
import type { Stored } from './table.ts';

/** UTF-16 characters in a property of 64 KiB, with room. */
const PROPERTY_CHARACTERS = 30_000;
/** In an entity of 1 MiB. */
const PROPERTIES = 12;

/** The first half of a character that takes two: the halves would not travel apart. */
const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + PROPERTY_CHARACTERS;
    const to = end < text.length && isFirstHalf(text.charCodeAt(end - 1)) ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Of each entity, in order; none of an empty text. The properties are called `name` and a number. */
export function longTextValues(name: string, text: string): Record<string, Value>[] {
  const entities: Record<string, Value>[] = [];
  for (const [index, piece] of cut(text).entries()) {
    if (index % PROPERTIES === 0) entities.push({});
    const last = entities.at(-1);
    if (last !== undefined) last[`${name}${String(index % PROPERTIES)}`] = piece;
  }
  return entities;
}

/** From the entities in their order. */
export function longTextOf(name: string, entities: readonly Pick<Stored, 'values'>[]): string {
  return entities
    .flatMap(({ values }) =>
      Array.from({ length: PROPERTIES }, (_, index) => values[`${name}${String(index)}`] ?? ''),
    )
    .join('');
}
