/**
 * What the content of a column corrects in what its header says: "Nam" and "Nữ" over birth years or over an x, an x under "Dân
 * tộc", degrees under "Trình độ học vấn", two dates under "Ngày vào Đảng", the second column of a name without a header of its own.
 */
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { ColumnMatch, HeaderMeaning } from '../shape/column.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';
import { codeFor } from '../codes/codes.ts';
import { DATED_MARKS, marked, TICKED_DATES } from '../fields/header-marks.ts';
import { EDUCATION } from '../fields/vague-headers.ts';
import type { FieldKey } from '../shape/field.ts';
import { saysOf } from '../cells/columns-to-read.ts';
import type { RosterKind } from '../shape/kind.ts';
import { withMarkedWords } from './marked-words.ts';
import { isGeneral, toldByContent, type Told } from './telling-content.ts';
import { columnSamples, isDated, isTick, isWord, mostly, type ColumnSamples } from './column-evidence.ts';
import { isGiven } from '../table/header-meaning.ts';
import { isColumnNumbers, type Header } from '../table/header.ts';
import { numbered } from '../table/header-columns.ts';

const lastText = ({ header }: ColumnMatch): string => fold(header.split(' / ').at(-1) ?? '');

function ticked(match: ColumnMatch): Told | undefined {
  const { field, sets } = match;
  if (field === 'ngay_sinh' && sets) return { field: sets.field, sets };
  if (field === 'dan_toc' && !sets) return marked('dan_toc', 'dtts');
  if (field === 'ton_giao' && !sets) return marked('ton_giao', 'co-dao');
  if (field === 'ngay_vao_dang' || field === 'ngay_chinh_thuc') return TICKED_DATES.get(lastText(match));
  // Of which occupation nobody knows ("Nghề nghiệp" over "Công chức").
  return field === 'nghe_nghiep' && !sets ? { field: null } : undefined;
}

function dated({ field, sets }: ColumnMatch, hasBirth: boolean): HeaderMeaning | undefined {
  if (!sets || sets.field !== field) return undefined;
  if (field === 'gioi_tinh' && !hasBirth) return { field: 'ngay_sinh', sets };
  return field === 'loai_dv' ? DATED_MARKS.get(sets.value) : undefined;
}

const isOfEducation = (match: ColumnMatch): boolean =>
  (match.field === 'van_hoa' || match.field === null) && EDUCATION.has(fold(match.header));

/** "ĐH, CĐ, ThS": levels of the professions and of no school or theory. */
const isDegree = (cell: Cell): boolean => {
  const text = String(cell);
  return (
    codeFor('professionalEducation', text) !== undefined &&
    codeFor('generalEducation', text) === undefined &&
    codeFor('politicalTheory', text) === undefined
  );
};
const isClass = (cell: Cell): boolean => codeFor('generalEducation', String(cell)) !== undefined;

function learned(
  { field }: ColumnMatch,
  cells: readonly Cell[],
  taken: ReadonlySet<FieldKey | null>,
): HeaderMeaning | undefined {
  if (!taken.has('chuyen_mon') && mostly(cells, isDegree)) return { field: 'chuyen_mon' };
  if (field === null && !taken.has('van_hoa') && mostly(cells, isClass)) return { field: 'van_hoa' };
  return undefined;
}

const BOTH_DATES = ['ngay_vao_dang', 'ngay_chinh_thuc'] as const;
const TWO_DATES = /^\S+\d{4}[\s,;–-]+\S+\d{4}\.?$/;
const areTwoDates = (cell: Cell): boolean => typeof cell === 'string' && TWO_DATES.test(clean(cell));

const canChange = ({ field, sets }: ColumnMatch): boolean =>
  sets !== undefined ||
  field === 'dan_toc' ||
  field === 'ton_giao' ||
  field === 'nghe_nghiep' ||
  field === 'ngay_vao_dang' ||
  field === 'ngay_chinh_thuc';

function changed(match: ColumnMatch, change: Told | undefined): ColumnMatch {
  if (!change) return match;
  const { column, key, header } = match;
  return { column, key, header, ...change };
}

const lastWord = (cell: Cell): string => fold(String(cell)).split(' ').at(-1) ?? '';

/** "Tên" beside the whole name repeats it for sorting; beside the first words of it, it is the rest. */
function repeatsName(names: readonly Cell[], given: readonly Cell[]): boolean {
  const pairs = given.filter((cell) => cell !== '').length;
  const same = given.filter(
    (cell, row) => cell !== '' && lastWord(cell) === lastWord(names[row] ?? ''),
  ).length;
  return pairs > 0 && same * 2 > pairs;
}

/** The column right of the name, which may go on there: with no header of its own, or headed "Tên". */
function secondName(
  columns: readonly ColumnMatch[],
  samples: ColumnSamples,
  left: number,
): ColumnMatch[] | undefined {
  const named = columns.findIndex(({ field }) => field === 'ho_ten');
  const name = columns[named];
  if (!name || name.part !== undefined || name.lines || name.chosen) return undefined;
  const right = columns[named + 1];
  const isHeaded = right?.column === name.column + 1;
  if (isHeaded && !(right.field === 'ho_ten' && isGiven(right.header.split(' / ').at(-1) ?? '')))
    return undefined;
  const [names, given] = [samples.of(name.column - left), samples.of(name.column + 1 - left)];
  const filled = given.filter((cell) => cell !== '').length;
  const isNamed = filled * 2 > names.filter((cell) => cell !== '').length && mostly(given, isWord);
  const before = columns.slice(0, named);
  const after = columns.slice(named + (isHeaded ? 2 : 1));
  if (isHeaded && repeatsName(names, given)) {
    return [
      ...before,
      name,
      { column: right.column, key: right.key, header: right.header, field: null },
      ...after,
    ];
  }
  if (!isNamed || (!isHeaded && repeatsName(names, given))) return undefined;
  const { header } = name;
  const second: ColumnMatch = isHeaded
    ? { ...right, part: 'given' }
    : { column: name.column + 1, key: fold(header), header, field: 'ho_ten', part: 'given' };
  const both: ColumnMatch[] = [...before, { ...name, part: 'surname' }, second, ...after];
  return isHeaded ? both : numbered(both);
}

/** Where people are told by: their name or number. */
export function samplesBelow(block: SheetBlock, { last, columns }: Header): ColumnSamples {
  const filled = columns
    .filter(({ field }) => field === 'ho_ten' || field === 'stt')
    .map(({ column }) => column - block.left);
  const numbers = isColumnNumbers(block.values[last + 1] ?? []) ? 1 : 0;
  const numbering = columns.find(({ field }) => field === 'stt');
  return columnSamples(block, last + 1 + numbers, filled, numbering && numbering.column - block.left);
}

/** The header as the content of its columns has it. */
export function withContent(
  block: SheetBlock,
  kind: RosterKind,
  header: Header,
  samples: ColumnSamples,
): Header {
  const hasBirth = header.columns.some(
    ({ field, lines }) => field === 'ngay_sinh' || lines?.includes('ngay_sinh'),
  );
  const taken = new Set(header.columns.flatMap((match) => saysOf(match)));
  const columns = header.columns.map((match): ColumnMatch => {
    if (match.chosen || match.lines || match.part) return match;
    if (!(canChange(match) || isOfEducation(match) || isGeneral(match))) return match;
    const cells = samples
      .of(match.column - block.left, isGeneral(match))
      .filter((cell) => typeof cell !== 'string' || clean(cell) !== '');
    if (isOfEducation(match)) return changed(match, learned(match, cells, taken));
    if (isGeneral(match)) return changed(match, toldByContent(match, cells));
    if (match.field === 'ngay_vao_dang' && !taken.has('ngay_chinh_thuc') && mostly(cells, areTwoDates))
      return { ...match, stacked: BOTH_DATES, lines: BOTH_DATES };
    if (mostly(cells, isTick)) return changed(match, ticked(match));
    return mostly(cells, isDated) ? changed(match, dated(match, hasBirth)) : match;
  });
  const named = secondName(columns, samples, block.left) ?? columns;
  return {
    ...header,
    columns: withMarkedWords(kind, named, ({ column }) => samples.of(column - block.left)),
  };
}
