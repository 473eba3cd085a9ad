/**
 * The ledger of classes: before admission, and of those newly admitted. A row is a class, or several of which only the sum is known. A class
 * that was opened apart for somebody (women, conscripts, one enterprise) says whether its people are in the numbers of the general classes
 * already: a report that prints 8 classes with 787 people, and 3 with 248 beside them, may mean 787 or 1.035. Its people are a number, or a
 * list that rests apart (class-list.ts) and that the row only names.
 */
import type { LedgerColumn, LedgerDefinition, LedgerRow } from '../ledgers/definition.ts';
import { textOf } from '../ledgers/definition.ts';
import { standingRows } from '../ledgers/log.ts';
import type { LedgerState, RowHistory } from '../ledgers/log.ts';
import {
  CLASS_CATEGORY_CODES,
  CLASS_FORM_CODES,
  CLASS_KIND_CODES,
  TOTAL_CODES,
  type InTotal,
} from './class-codes.ts';

const LONGEST_NAME = 120;
const LONGEST_ID = 64;
const MOST_CLASSES = 10_000;
const MOST_PEOPLE = 1_000_000;

const people = (id: string, vi: string, en: string, headerWords: readonly string[]): LedgerColumn => ({
  id,
  header: { vi, en },
  type: { kind: 'number', least: 0, most: MOST_PEOPLE },
  headerWords,
});
const text = (id: string, vi: string, en: string, headerWords: readonly string[]): LedgerColumn => ({
  id,
  header: { vi, en },
  type: { kind: 'text', longest: LONGEST_NAME },
  headerWords,
});

export const CLASS_LEDGER: LedgerDefinition = {
  id: 'classes',
  title: { vi: 'Danh sách lớp', en: 'Classes' },
  name: 'name',
  unit: 'unit',
  keys: [['unit', 'kind', 'name', 'from']],
  columns: [
    { ...text('name', 'Tên lớp', 'Class', ['Lớp', 'Tên lớp học']), required: true },
    {
      id: 'unit',
      header: { vi: 'Đơn vị', en: 'Unit' },
      type: { kind: 'rows', ledger: 'units', many: false },
      required: true,
      headerWords: ['Tên đơn vị', 'Của đơn vị', 'Đảng bộ'],
    },
    {
      id: 'kind',
      header: { vi: 'Loại lớp', en: 'Kind' },
      type: { kind: 'code', codes: CLASS_KIND_CODES },
      required: true,
      headerWords: ['Loại', 'Nội dung lớp'],
    },
    {
      id: 'separate',
      header: { vi: 'Mở riêng', en: 'Opened apart' },
      type: { kind: 'yes-no' },
      headerWords: ['Lớp riêng', 'Lớp mở riêng'],
    },
    {
      id: 'category',
      header: { vi: 'Đối tượng', en: 'For whom' },
      type: { kind: 'code', codes: CLASS_CATEGORY_CODES },
      headerWords: ['Đối tượng học viên', 'Dành cho'],
    },
    {
      id: 'total',
      header: { vi: 'Tính vào tổng số', en: 'In the total' },
      type: { kind: 'code', codes: TOTAL_CODES },
      headerWords: ['Thuộc tổng số', 'Trong hay ngoài tổng số'],
    },
    text('organiser', 'Đơn vị mở lớp', 'Organiser', ['Đơn vị tổ chức', 'Cơ quan mở lớp']),
    {
      id: 'from',
      header: { vi: 'Từ ngày', en: 'From' },
      type: { kind: 'day' },
      required: true,
      headerWords: ['Ngày khai giảng', 'Ngày mở lớp', 'Ngày bắt đầu'],
    },
    {
      id: 'to',
      header: { vi: 'Đến ngày', en: 'To' },
      type: { kind: 'day' },
      headerWords: ['Ngày bế giảng', 'Ngày kết thúc'],
    },
    text('venue', 'Nơi mở', 'Venue', ['Địa điểm', 'Nơi học']),
    {
      id: 'form',
      header: { vi: 'Hình thức', en: 'Form' },
      type: { kind: 'code', codes: CLASS_FORM_CODES },
      headerWords: ['Hình thức học'],
    },
    {
      id: 'classes',
      header: { vi: 'Số lớp', en: 'Classes' },
      type: { kind: 'number', least: 1, most: MOST_CLASSES },
    },
    people('participants', 'Số học viên', 'Participants', ['Học viên', 'Số người học', 'Số đăng ký']),
    people('attended', 'Số dự học', 'Attended', ['Số dự', 'Đã học']),
    people('certificates', 'Số cấp giấy chứng nhận', 'Certificates', [
      'Số GCN',
      'Cấp GCN',
      'Giấy chứng nhận',
    ]),
    { id: 'assumed', header: { vi: 'Giả định', en: 'Assumed' }, type: { kind: 'yes-no' } },
    {
      id: 'list',
      header: { vi: 'Danh sách học viên', en: 'List of participants' },
      type: { kind: 'text', longest: LONGEST_ID },
      hidden: true,
    },
    {
      id: 'listed',
      header: { vi: 'Số người trong danh sách', en: 'People in the list' },
      type: { kind: 'number', least: 1, most: MOST_PEOPLE },
      hidden: true,
    },
    { id: 'removed', header: { vi: 'Bỏ', en: 'Removed' }, type: { kind: 'yes-no' } },
  ],
};

/** A class, or several of which only the sum is known. undefined: the sheet does not say. */
export interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly isSeparate: boolean;
  /** 'all' where nobody is named. */
  readonly category: string;
  /** Of a class that was opened apart. */
  readonly inTotal: InTotal;
  readonly from: string;
  /** '' where it is not said. */
  readonly to: string;
  readonly classes: number;
  readonly participants: number | undefined;
  readonly attended: number | undefined;
  readonly certificates: number | undefined;
  readonly isAssumed: boolean;
  /** The list of participants that counts, and how many people are in it. */
  readonly list?: { readonly id: string; readonly people: number };
}

/** Where no number is written the list says how many learned. */
export function classRow({ id, values }: LedgerRow): ClassRow {
  const number = (column: string): number | undefined => {
    const value = values[column];
    return typeof value === 'number' ? value : undefined;
  };
  const list = textOf(values, 'list');
  const people = number('listed');
  return {
    id,
    name: textOf(values, 'name'),
    unit: textOf(values, 'unit'),
    kind: textOf(values, 'kind'),
    isSeparate: values['separate'] === true,
    category: textOf(values, 'category') || 'all',
    inTotal: TOTAL_CODES.find(({ code }) => code === values['total'])?.code ?? 'unknown',
    from: textOf(values, 'from'),
    to: textOf(values, 'to'),
    classes: number('classes') ?? 1,
    participants: number('participants') ?? people,
    attended: number('attended'),
    certificates: number('certificates'),
    isAssumed: values['assumed'] === true,
    ...(list === '' || people === undefined ? {} : { list: { id: list, people } }),
  };
}

/**
 * The list that a class had before this one was first kept; null: none. undefined where it never had it. `history`: of its row.
 */
export function listBefore({ entries }: RowHistory, list: string): ClassRow['list'] | null {
  let before: NonNullable<ClassRow['list']> | null = null;
  for (const { values } of entries) {
    const { list: id, listed: people } = values;
    if (id === list) return before;
    if (id === null) before = null;
    if (typeof id === 'string' && typeof people === 'number') before = { id, people };
  }
  return undefined;
}

export const classRowsOf = (state: LedgerState): ClassRow[] => standingRows(state).map(classRow);
