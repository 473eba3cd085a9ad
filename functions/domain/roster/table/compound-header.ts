/**
 * Headers that name several facts, as the official book has them: "Nam, nữ, dân tộc, tôn giáo", "Ngày vào Đảng, ngày chính
 * thức". The facts stand one below the other in the cell, in the order of the header.
 */
import type { FieldKey } from '../shape/field.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';
import { headersIn, oncePerKind, type RosterKind } from '../shape/kind.ts';
import { NO_FIELD } from '../fields/header-others.ts';
import { fieldNamed, isNameBelowUnits } from './header-meaning.ts';

export type Lines = readonly (FieldKey | null)[];

const SEPARATOR = /[,;/\n\r+&]+|\s+[-–]\s+|\s+và\s+/iu;
const ORDER_NUMBER = /^(?:[-*•]|\(?\d[.)])\s*/;
/** "Trình độ (VH; CM; LLCT)". */
const LISTED = /^([^()]+)\(([^()]*[,;/+][^()]*)\)\s*$/;
const MOST_FACTS = 6;
/** A line break may only wrap a long header; these part facts. */
const PARTING = /[,;/+&]|\s+và\s+/iu;
const AROUND_SIGNS = /\s*([,;/])\s*/g;
/** Words of the first fact that the others go without: "Nghề nghiệp trước khi vào Đảng, hiện nay". */
const SHARED_WORDS = [2, 1] as const;

function namedLike(kind: RosterKind, first: string, text: string): FieldKey | undefined {
  const found = fieldNamed(kind, text);
  if (found) return found;
  const words = first.split(' ');
  for (const count of SHARED_WORDS) {
    const shared =
      words.length > count ? fieldNamed(kind, [...words.slice(0, count), text].join(' ')) : undefined;
    if (shared) return shared;
  }
  return undefined;
}

/** The longest run of parts from `from` that is one field ("Nam", "nữ"), and where it ends. */
function factFrom(
  kind: RosterKind,
  parts: readonly string[],
  from: number,
): { readonly field: FieldKey | undefined; readonly to: number } {
  for (let to = parts.length; to > from + 1; to -= 1) {
    const field = fieldNamed(kind, parts.slice(from, to).join(' '));
    if (field) return { field, to };
  }
  return { field: namedLike(kind, from === 0 ? '' : (parts[0] ?? ''), parts[from] ?? ''), to: from + 1 };
}

const literal = (text: string): string => clean(text).toLowerCase().replace(AROUND_SIGNS, '$1');
/** Headers of one field that hold such a sign: "Chính thức/dự bị". */
const literalsOf = oncePerKind(
  (kind): ReadonlySet<string> => new Set(headersIn(kind).map(({ text }) => literal(text))),
);

/** "Ngày vào Đảng, chính thức": without its comma it would be one field, and each half is one by itself. */
export function areFacts(kind: RosterKind, typed: string): boolean {
  if (!PARTING.test(typed) || literalsOf(kind).has(literal(typed)) || isNameBelowUnits(kind, typed))
    return false;
  const fields = typed.split(SEPARATOR).map((part) => fieldNamed(kind, clean(part)));
  return fields.every((field) => field !== undefined) && new Set(fields).size === fields.length;
}

/** "Chức vụ, đơn vị công tác": a post of that place, and not of the Party. */
const isPostAtWork = (kind: RosterKind, part: string, parts: readonly string[]): boolean =>
  fold(part) === 'chuc vu' && parts.some((other) => fieldNamed(kind, other) === 'don_vi_ct');

/**
 * The fields of a header with several facts, line by line; undefined for any other. `typed`: with its line breaks. `parent`: the
 * group above it, which completes each of them.
 */
export function stackedFieldsIn(kind: RosterKind, typed: string, parent = ''): Lines | undefined {
  const [, group = '', inside = ''] = LISTED.exec(typed) ?? [];
  if (inside !== '' && !fieldNamed(kind, group)) return stackedFieldsIn(kind, inside, clean(group));
  const parts = typed
    .split(SEPARATOR)
    .map((part) => clean(part).replace(ORDER_NUMBER, ''))
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const alone = areFacts(kind, typed);
  const lines: (FieldKey | null)[] = [];
  let unknown = 0;
  for (let at = 0; at < parts.length;) {
    const part = parts[at] ?? '';
    const completed = parent === '' ? undefined : fieldNamed(kind, `${parent} ${part}`);
    const own = completed ?? (alone ? fieldNamed(kind, part) : undefined);
    const found = own ? { field: own, to: at + 1 } : factFrom(kind, parts, at);
    const field = isPostAtWork(kind, part, parts) ? 'chuc_vu_cq' : found.field;
    if (!field && !NO_FIELD.has(fold(part))) unknown += 1;
    lines.push(field ?? null);
    at = found.to;
  }
  const known = lines.filter((field) => field !== null);
  const distinct = new Set(known).size === known.length;
  if (lines.length < 2 || lines.length > MOST_FACTS || !distinct) return undefined;
  return known.length >= 2 || (known.length === 1 && unknown === 0) ? lines : undefined;
}
