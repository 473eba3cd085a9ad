/**
 * A list for one unit to fill in: empty, or with what it sent last. Numbers are never in it, only the digits that people may see;
 * whoever leaves them as they are sends the numbers that rest. It is data: a file or a sheet is made of it.
 */
import { entriesOf } from '#domain/roster/codes/codes.ts';
import { idTail } from '#domain/roster/cells/id-number.ts';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import { MEMBERS } from '#domain/roster/fields/members.ts';
import type { Field, FieldKey } from '#domain/roster/shape/field.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
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
  /** Lines above the table. */
  readonly head: readonly string[];
  readonly columns: readonly TemplateColumn[];
  readonly body: readonly (readonly (string | number)[])[];
}

/** What an empty template asks for; nobody is without it in the official book. */
const USUAL: readonly FieldKey[] = FIELDS.filter(
  ({ key, upload }) => (upload === 'rows' || upload === 'hash') && key !== 'ngay_qd_kn',
).map(({ key }) => key);
/** Left empty of everybody, they are asked for all the same, and nothing is missed where they stay so. */
const OFTEN_EMPTY: ReadonlySet<FieldKey> = new Set(['so_cccd', 'chuc_vu_dang', 'doan_vien', 'mien_sh']);

export function templateOf(about: TemplateAbout): Template {
  const { unit, above, period, rows } = about;
  const columns = ['stt' as const, ...sentIn(rows)].map(columnOf);
  const facts = { period: period.label.vi, day: formatDate(period.to) };
  const line =
    period.due === undefined ? say('about', facts) : say('due', { ...facts, due: formatDate(period.due) });
  const hasTails = columns.some(({ field }) => fieldIn(MEMBERS, field).upload === 'tail');
  return {
    about,
    head: [
      ...above.slice(0, 1).map((name) => name.toUpperCase()),
      unit.name.toUpperCase(),
      say('title'),
      line,
      ...(hasTails ? [say('numbers')] : []),
    ],
    columns,
    body: rows.map(({ fields }, at) => columns.map(({ field }) => cellOf(field, fields, at))),
  };
}

/** The columns that the version had, in the order of the field table; each number with its last digits behind it. */
function sentIn(rows: readonly StoredRow[]): FieldKey[] {
  const isThere = (key: FieldKey): boolean =>
    rows.length === 0 || OFTEN_EMPTY.has(key) || rows.some(({ fields }) => fields[key] !== undefined);
  const there =
    rows.length === 0
      ? USUAL
      : FIELDS.filter(isSent)
          .map(({ key }) => key)
          .filter(isThere);
  return there.flatMap((key) => {
    const tail = TAILED.get(key);
    const isKnown = rows.some(({ fields }) => fields[key] !== undefined);
    return tail !== undefined && isKnown ? [key, tail] : [key];
  });
}

const isSent = ({ upload }: Field): boolean => upload === 'rows' || upload === 'hash';

function columnOf(key: FieldKey): TemplateColumn {
  const { header, codes, type } = fieldIn(MEMBERS, key);
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
