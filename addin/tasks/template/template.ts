/**
 * A list for one unit to fill in: empty, or with what it sent last. Numbers are never in it, only the digits that people may see;
 * whoever leaves them as they are sends the numbers that rest. It is data: a file or a sheet is made of it.
 */
import { entriesOf } from '#domain/roster/codes/codes.ts';
import { idTail } from '#domain/roster/cells/id-number.ts';
import { MEMBERS } from '#domain/roster/fields/members.ts';
import type { Field, FieldKey } from '#domain/roster/shape/field.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import { TAILED } from '#domain/submissions/known-numbers.ts';
import { formatDate } from '#domain/language/date.ts';
import type { Period } from '#domain/units/period.ts';
import type { StoredRow } from '#wire/roster.ts';
import { TEMPLATE_SHEET } from '../../words/sheets/template.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { labelOf } from './label.ts';

const say = sayingInSheets(TEMPLATE_SHEET);

export interface TemplateAbout {
  readonly unit: { readonly id: string; readonly name: string };
  /** Names of the units above, the nearest first. */
  readonly above: readonly string[];
  readonly period: Period;
  /** Of the newest version; none: an empty template. */
  readonly rows: readonly StoredRow[];
}

export interface TemplateColumn {
  readonly field: FieldKey;
  readonly header: string;
  /** What can be chosen; anything else may be typed. */
  readonly choices: readonly string[];
}

export interface Template {
  readonly about: TemplateAbout;
  /** The id of its kind, where it is a list of others than members. */
  readonly list?: string;
  /** What its sheet is called. */
  readonly sheet: string;
  /** Lines above the table. */
  readonly head: readonly string[];
  readonly columns: readonly TemplateColumn[];
  readonly body: readonly (readonly (string | number)[])[];
}

/** Of members what nobody is without in the official book. */
const NOT_IN_THE_BOOK: ReadonlySet<FieldKey> = new Set(['ngay_qd_kn']);
const isAsked = ({ id }: RosterKind, key: FieldKey): boolean =>
  id !== MEMBERS.id || !NOT_IN_THE_BOOK.has(key);
/** Left empty of everybody, they are asked for all the same, and nothing is missed where they stay so. */
const OFTEN_EMPTY: ReadonlySet<FieldKey> = new Set(['so_cccd', 'chuc_vu_dang', 'doan_vien', 'mien_sh']);

/** Of lists of other kinds than members it is empty: what was sent of a number could not be kept in it. */
export function templateOf(about: TemplateAbout, kind: RosterKind = MEMBERS): Template {
  const { unit, above, period, rows } = about;
  const columns = ['stt' as const, ...sentIn(rows, kind)].map((key) => columnOf(key, kind));
  const facts = { period: period.label.vi, day: formatDate(period.to) };
  const line =
    period.due === undefined ? say('about', facts) : say('due', { ...facts, due: formatDate(period.due) });
  const hasTails = columns.some(({ field }) => fieldIn(kind, field).upload === 'tail');
  return {
    about,
    ...(kind.needsOpening === true ? { list: kind.id } : {}),
    sheet: sheetName(kind),
    head: [
      ...above.slice(0, 1).map((name) => name.toUpperCase()),
      unit.name.toUpperCase(),
      titleOf(kind),
      line,
      ...(hasTails ? [say('numbers')] : []),
    ],
    columns,
    body: rows.map(({ fields }, at) => columns.map(({ field }) => cellOf(field, fields, at))),
  };
}

const titleOf = (kind: RosterKind): string => say(`title.${listId(kind)}`);
export const sheetName = (kind: RosterKind): string => say(`name.${listId(kind)}`);

/** Of a kind that has no title here there is no template. Throws RangeError. */
function listId({ id }: RosterKind): 'members' | 'candidates' | 'gradings' {
  if (!isTitled(id)) throw new RangeError(`no template for lists of ${id}`);
  return id;
}

const isTitled = (id: string): id is ReturnType<typeof listId> =>
  Object.hasOwn(TEMPLATE_SHEET, `title.${id}`);

/** The columns that the version had, in the order of the field table; each number with its last digits behind it. */
function sentIn(rows: readonly StoredRow[], kind: RosterKind): FieldKey[] {
  const isThere = (key: FieldKey): boolean =>
    rows.length === 0 || OFTEN_EMPTY.has(key) || rows.some(({ fields }) => fields[key] !== undefined);
  const sent = kind.fields.filter(isSent).map(({ key }) => key);
  const there = sent.filter((key) => (rows.length === 0 ? isAsked(kind, key) : isThere(key)));
  return there.flatMap((key) => {
    const tail = TAILED.get(key);
    const isKnown = rows.some(({ fields }) => fields[key] !== undefined);
    return tail !== undefined && isKnown ? [key, tail] : [key];
  });
}

const isSent = ({ upload }: Field): boolean => upload === 'rows' || upload === 'hash';

function columnOf(key: FieldKey, kind: RosterKind): TemplateColumn {
  const { header, codes, type } = fieldIn(kind, key);
  const listed = codes === undefined ? [] : entriesOf(codes).map(({ label }) => label.vi);
  return { field: key, header: header.vi, choices: type === 'flag' ? [say('mark')] : listed };
}

const NUMBER_OF = new Map([...TAILED].map(([number, tail]) => [tail, number]));

function cellOf(key: FieldKey, fields: StoredRow['fields'], at: number): string | number {
  if (key === 'stt') return at + 1;
  const number = NUMBER_OF.get(key);
  if (number !== undefined) return idTail(String(fields[number] ?? ''));
  const { type, codes, upload } = fieldIn(MEMBERS, key);
  const value = fields[key];
  if (value === undefined || upload === 'hash') return '';
  if (type === 'flag') return say('mark');
  if (type === 'date') return formatDate(String(value));
  return codes === undefined ? String(value) : labelOf(codes, String(value));
}
