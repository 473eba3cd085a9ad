/** What a header means. Tones are looked at first ("ĐT" is a telephone, "DT" an ethnic group), then folded away. */
import type { FieldKey } from './field.ts';
import type { ColumnMatch } from './reading.ts';
import { fold, foldCase } from '../vietnamese/fold.ts';
import { FIELDS } from './fields.ts';

export type Meaning = Pick<ColumnMatch, 'field' | 'sets'> & { readonly field: FieldKey };

function wordIndex(key: (text: string) => string): ReadonlyMap<string, FieldKey> {
  const owners = new Map<string, Set<FieldKey>>();
  for (const { key: field, header, variants } of FIELDS) {
    for (const text of [header.vi, ...variants]) {
      const word = key(text);
      owners.set(word, (owners.get(word) ?? new Set()).add(field));
    }
  }
  const index = new Map<string, FieldKey>();
  for (const [word, [field, other]] of owners) if (field && !other) index.set(word, field);
  return index;
}

/** Words that two fields share after folding are in neither index, so that nothing is guessed. */
const EXACT = wordIndex(foldCase);
const FOLDED = wordIndex(fold);

const BIRTH_WORDS = new Set([
  'ngay sinh',
  'nam sinh',
  'ngay thang nam sinh',
  'sinh ngay',
  'ntns',
  'sinh nam',
]);
const SEX_WORDS = new Set(['gioi tinh', 'phai', 'gioi', 'nam nu']);
const SEXES: ReadonlyMap<string, string> = new Map([
  ['nam', 'nam'],
  ['nu', 'nu'],
]);
const IN_BRACKETS = /\([^)]*\)/g;

function plain(text: string): FieldKey | undefined {
  const found = EXACT.get(foldCase(text)) ?? FOLDED.get(fold(text));
  if (found || !text.includes('(')) return found;
  const outside = text.replace(IN_BRACKETS, ' ');
  return EXACT.get(foldCase(outside)) ?? FOLDED.get(fold(outside));
}

/** "Ngày sinh" over "Nam" and "Nữ": the filled column says the birth date and the sex at once; alone it is marked with an x. */
function split(parent: string, child: string): Meaning | undefined {
  const sex = SEXES.get(fold(child));
  if (sex === undefined) return undefined;
  const above = fold(parent);
  if (BIRTH_WORDS.has(above)) return { field: 'ngay_sinh', sets: { field: 'gioi_tinh', value: sex } };
  if (above === '' || SEX_WORDS.has(above))
    return { field: 'gioi_tinh', sets: { field: 'gioi_tinh', value: sex } };
  return undefined;
}

/**
 * `own`: the text stands above this very column, so that it may speak for it alone; a text carried over from the left
 * ("Ngày, tháng, năm" over two columns) only completes the one below.
 */
export function meaningOf(parent: string, own: boolean, child: string): Meaning | undefined {
  if (child === '') {
    const alone = own ? plain(parent) : undefined;
    return alone ? { field: alone } : own ? split('', parent) : undefined;
  }
  const joined = parent === '' ? undefined : plain(`${parent} ${child}`);
  if (joined) return { field: joined };
  const sexed = split(parent, child);
  if (sexed) return sexed;
  const field = plain(child) ?? (own ? plain(parent) : undefined);
  return field ? { field } : undefined;
}
