/**
 * Headers that many kinds of lists use in a sense of their own: "Chức vụ" holds posts of the workplace where nobody's is one of the
 * Party, "Mã định danh" the numbers of students, "Trạng thái" who is still there. What stands below tells.
 */
import type { Cell } from '../../sheet/block.ts';
import type { ColumnMatch, HeaderMeaning } from '../shape/column.ts';
import type { Codes, FieldKey } from '../shape/field.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';
import { codeFor } from '../codes/codes.ts';
import { nearestCodes } from '../codes/suggest.ts';
import { GENERAL_NUMBERS, GENERAL_POSTS, GENERAL_STATES } from '../fields/vague-headers.ts';
import { mostly } from './column-evidence.ts';

/** What content says a column is; null: of nothing that is known here. */
export type Told = HeaderMeaning | { readonly field: null };

const isOf =
  (list: Codes) =>
  (cell: Cell): boolean =>
    codeFor(list, clean(String(cell))) !== undefined;
const isPost = isOf('partyPost');
const isStatus = isOf('memberStatus');
const isActivity = isOf('activity');
const isNearPost = (cell: Cell): boolean => nearestCodes('partyPost', String(cell)).length > 0;

function posts(cells: readonly Cell[]): Told | undefined {
  if (cells.length === 0 || cells.some(isPost) || cells.every(isNearPost)) return undefined;
  return { field: 'chuc_vu_cq' };
}

const states = (cells: readonly Cell[]): Told | undefined =>
  mostly(cells, isActivity) && !cells.some(isStatus) ? { field: 'trang_thai' } : undefined;

const SEPARATORS = /[\s.'’-]+/g;
/** Twelve digits of a province, the same without its zeros, or the nine of the old card. */
const PERSONAL = /^(?:0\d{11}|\d{9,11})$/;
const OF_A_PERSON = /^0\d{2}[0-3]\d{8}$/;
const WHOLE = 12;
const OLD = 9;
const FIRST_YEAR = 1920;
const LAST_YEAR = 2012;
/** Numbers given out one after the other begin alike; those of people end in six digits at random. */
const SAME_BEGINNING = -4;
const NEARLY_ALL = 0.6;

const digitsOf = (cell: Cell): string => clean(String(cell)).replace(SEPARATORS, '');

function isPersonal(cell: Cell): boolean {
  const digits = digitsOf(cell);
  if (!PERSONAL.test(digits)) return false;
  if (digits.length === OLD) return true;
  const number = digits.padStart(WHOLE, '0');
  const year = 1900 + 100 * Math.floor(Number(number[3]) / 2) + Number(number.slice(4, 6));
  return OF_A_PERSON.test(number) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function areCountedUp(cells: readonly Cell[]): boolean {
  const beginnings = cells.map((cell) => digitsOf(cell).slice(0, SAME_BEGINNING));
  const alike = beginnings.filter((beginning, at) => at > 0 && beginning === beginnings[at - 1]).length;
  return cells.length > 2 && alike >= (cells.length - 1) * NEARLY_ALL;
}

const numbers = (cells: readonly Cell[]): Told | undefined =>
  cells.length > 0 && (!mostly(cells, isPersonal) || areCountedUp(cells)) ? { field: null } : undefined;

interface General {
  readonly headers: ReadonlySet<string>;
  readonly tell: (cells: readonly Cell[]) => Told | undefined;
}

const GENERAL: Readonly<Partial<Record<FieldKey, General>>> = {
  chuc_vu_dang: { headers: GENERAL_POSTS, tell: posts },
  so_cccd: { headers: GENERAL_NUMBERS, tell: numbers },
  loai_dv: { headers: GENERAL_STATES, tell: states },
};

/** The header says the field in general words only. */
export const isGeneral = ({ field, header }: Pick<ColumnMatch, 'field' | 'header'>): boolean =>
  field !== null && GENERAL[field]?.headers.has(fold(header)) === true;

/** What the column means by what stands in it; undefined where that is what its header says. `cells`: the filled ones. */
export function toldByContent(match: ColumnMatch, cells: readonly Cell[]): Told | undefined {
  const general = match.field === null || !isGeneral(match) ? undefined : GENERAL[match.field];
  return general?.tell(cells);
}
