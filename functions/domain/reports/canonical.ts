/** One text for the same content, whatever the order in which its properties were written: what the hash of a report is taken of. */

export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain | undefined };

/** JSON with its properties in order; what is undefined is not there. */
export function canonicalText(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const entries = Object.entries(value)
    .flatMap(([name, each]) => (each === undefined ? [] : [[name, each] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonicalText(each)}`).join(',')}}`;
}

const isList = (
  value: readonly Plain[] | { readonly [name: string]: Plain | undefined },
): value is readonly Plain[] => Array.isArray(value);
