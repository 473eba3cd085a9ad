/** What a kind of list is to whoever reads it. Its rules and exits (rules/list-kind.ts) and what is counted (kinds/kept-kind.ts) come to it. */
import type { Field, FieldKey } from './field.ts';

/** Other words by which headers name a field, besides its title. */
export type HeaderWords = Readonly<Partial<Record<FieldKey, readonly string[]>>>;

export interface RosterKind {
  /** At rest in records and in keys, and on the wire: letters only. */
  readonly id: string;
  /** Before what is kept and asked of its lists, by the service and by a workbook: 'candidates/'. Members, who were first, have none. */
  readonly folder?: string;
  /** A branch sends it only where its office has opened it; members in any case. */
  readonly needsOpening?: true;
  /** Its rows are read in the unit that keeps it and nowhere above: nobody there asks about one of them. */
  readonly staysBelow?: true;
  /** In the order in which screens and the wire list them. */
  readonly fields: readonly Field[];
  readonly headerWords: HeaderWords;
  /** By which titles and sections call these very people, where a list of members has them as others. */
  readonly called?: RegExp;
}

/** What is worked out of a kind once, and looked up for every text. */
export function oncePerKind<T>(make: (kind: RosterKind) => T): (kind: RosterKind) => T {
  const made = new WeakMap<RosterKind, T>();
  return (kind) => {
    const known = made.get(kind);
    if (known !== undefined) return known;
    const value = make(kind);
    made.set(kind, value);
    return value;
  };
}

/** Enough for the texts of a sheet's first rows, and little beside the sheet itself. */
const MOST_TEXTS = 4_096;

/** The same for what is asked of one text several times: once for each row, and each column, that it may be a header of. */
export function oncePerText<T>(
  make: (kind: RosterKind, text: string) => T,
): (kind: RosterKind, text: string) => T {
  const madeOf = oncePerKind(() => new Map<string, { readonly value: T }>());
  return (kind, text) => {
    const made = madeOf(kind);
    const known = made.get(text);
    if (known !== undefined) return known.value;
    const value = make(kind, text);
    if (made.size === MOST_TEXTS) made.clear();
    made.set(text, { value });
    return value;
  };
}

const byKey = oncePerKind(
  ({ fields }): ReadonlyMap<FieldKey, Field> => new Map(fields.map((field) => [field.key, field])),
);

/** The name under which something is kept of lists of a kind, apart from what is kept of others. */
export const keptUnder = ({ folder = '' }: Pick<RosterKind, 'folder'>, name: string): string => folder + name;

export const hasField = (kind: RosterKind, key: FieldKey): boolean => byKey(kind).has(key);

/** Throws for a field that the kind does not have. */
export function fieldIn(kind: RosterKind, key: FieldKey): Field {
  const found = byKey(kind).get(key);
  if (!found) throw new RangeError(`no such field: ${key}`);
  return found;
}

/** Every text by which a header of the kind names a field: its title first. */
export const headersIn = oncePerKind(
  ({ fields, headerWords }): readonly { readonly field: FieldKey; readonly text: string }[] =>
    fields.flatMap(({ key, header }) =>
      [header.vi, ...(headerWords[key] ?? [])].map((text) => ({ field: key, text })),
    ),
);
