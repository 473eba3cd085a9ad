/** Columns as rosters have them, typed in every way there was; the same ones in every run. */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { bodyText } from '../../../../../functions/domain/roster/columns/column-text.ts';
import { CODES } from '../../../../../functions/domain/roster/codes/codes.ts';
import { headersIn } from '../../../../../functions/domain/roster/shape/kind.ts';
import type { ReadingProblem } from '../../../../../functions/domain/roster/shape/problem.ts';
import type { SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import { finish } from '../../../../../functions/domain/roster/shape/steps.ts';
import { throughCp1258, toTcvn3, toVni } from '../../language/old-typing.ts';
import { TCVN3_WORDS } from '../../language/tcvn3-words.ts';

const HEADERS = headersIn(MEMBERS).map(({ text }) => text);
const LABELS = Object.values(CODES).flatMap((entries) =>
  entries.flatMap(({ label, variants }) => [label.vi, ...variants]),
);
const WORDS = TCVN3_WORDS.map(([word]) => word);
const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Phan Đặng Bùi Đỗ Hồ Ngô Dương Lò Vàng Giàng Lý Tẩn Và Tạ Hà'.split(' ');
const MIDDLES = 'Văn Thị Đức Hữu Minh Xuân A Thanh Ngọc Công Bá Láo Seo'.split(' ');
const GIVEN =
  'An Bình Hùng Páo Dín Hương Sơn Thủy Tuấn Chính Yến Phượng Kiên Hòa Tủ Mẩy Chứ Ánh Ích Vượng'.split(' ');

/** mulberry32 */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes columns of 1 to 30 texts in Unicode. */
export function columnMaker(random: () => number): () => string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const makers = [
    () => `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVEN)}`,
    () => pick(HEADERS),
    () => pick(LABELS),
    () => `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`,
  ];
  return () => {
    const make = makers[Math.floor(random() * makers.length)] ?? (() => '');
    return Array.from({ length: 1 + Math.floor(random() ** 2 * 30) }, make);
  };
}

const TYPINGS = {
  unicode: (text: string) => text,
  tcvn3: toTcvn3,
  vni: toVni,
  cp1258: (text: string) => throughCp1258(toTcvn3(text)),
} as const;
export type Typing = keyof typeof TYPINGS | 'mixed';
export const TYPING_NAMES: readonly Typing[] = ['unicode', 'tcvn3', 'vni', 'cp1258', 'mixed'];

/** A mixed column is in Unicode but for some texts in one old font. */
export function typedAs(typing: Typing, texts: readonly string[], random: () => number): string[] {
  if (typing !== 'mixed') return texts.map(TYPINGS[typing]);
  const old = random() < 0.5 ? toTcvn3 : toVni;
  const share = random();
  return texts.map((text) => (random() < share ? old(text) : text));
}

export interface ReadColumn {
  readonly read: readonly string[];
  readonly problems: readonly ReadingProblem[];
}

/** One column, whose header is of a field of text, read by itself. */
export function readColumn(texts: readonly string[], font?: string): ReadColumn {
  const [column = { read: [], problems: [] }] = readColumns([texts], [font ?? null]);
  return column;
}

const TEXT_FIELDS = MEMBERS.fields.filter(({ type }) => type === 'text');

/** Columns side by side, all with headers of fields of text; a shorter one ends in blank cells. */
export function readColumns(
  columns: readonly (readonly string[])[],
  fonts: readonly (string | null)[],
): readonly ReadColumn[] {
  const matches = columns.map((_, column) => {
    const { key: field, header } = TEXT_FIELDS[column] ?? { key: 'que_quan', header: { vi: 'Quê quán' } };
    return { column, key: field, header: header.vi, field };
  });
  const height = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, at) => columns.map((texts) => texts[at] ?? ''));
  const block: SheetBlock = {
    name: 'A',
    top: 0,
    left: 0,
    values: [matches.map(({ header }) => header), ...rows],
    fonts,
  };
  const places = matches.map(({ column, field }) => ({ index: column, column, field }));
  const body = finish(bodyText(block, MEMBERS, { first: 0, last: 0, columns: matches }, places, false));
  const problems = rows.flatMap((row, index) => body.problemsAt(index + 2, row));
  const read = rows.map((row) => body.plain(row));
  return columns.map((texts, column) => ({
    read: texts.map((_, at) => String(read[at]?.[column])),
    problems: problems.filter((problem) => problem.column === column),
  }));
}
