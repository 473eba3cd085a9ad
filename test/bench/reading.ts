/**
 * Reading and checking a province's roster against what any reader must do with the same values: parse them, put every string in
 * NFC, make one object per row. Both are measured in the same run, medians of several, so that the ratio does not depend on the
 * machine.
 */
import { MEMBERS } from '../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../functions/domain/roster/shape/reading.ts';
import { RULES } from '../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../functions/domain/rules/check.ts';
import { checker } from '../../functions/domain/rules/recheck.ts';

export interface ReadingFigure {
  readonly name: string;
  readonly floorMs: number;
  readonly ms: number;
  readonly ratio: number;
  readonly goal: number;
}

const ROWS = 26_033;
const ROUNDS = 7;
const ON = '2023-06-30';
const HEADERS = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Tôn giáo',
  'Quê quán',
  'Số CCCD',
  'Số thẻ đảng viên',
  'Ngày QĐ kết nạp',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Loại đảng viên',
  'Trình độ văn hóa',
  'Trình độ chuyên môn',
  'Lý luận chính trị',
  'Nghề nghiệp',
  'Chức vụ Đảng',
  'Đoàn viên TNCS',
  'Ghi chú',
];
const FAMILIES = ['Lò', 'Vàng', 'Giàng', 'Nguyễn', 'Trần', 'Hoàng', 'Lý', 'Phạm', 'Tẩn', 'Đặng', 'Bùi', 'Cà'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'A', 'Thị Thu', 'Quốc', 'Xuân'];
const GIVEN = ['Mai', 'Hùng', 'Dín', 'Páo', 'Hương', 'Sơn', 'Thủy', 'Tuấn', 'Chính', 'Yến', 'Phượng', 'Kiên'];
const ETHNICITIES = ['Thái', 'Mông', 'Kinh', "H'Mông", 'Dao', 'Hà Nhì', 'Giáy', 'Kinh'];
const OCCUPATIONS = ['Nông dân', 'Giáo viên', 'Công nhân', 'Cán bộ xã', 'Hưu trí', 'Kế toán', 'Bộ đội'];
const PLACES = [
  'Bản Áng, xã Nà Tăm, huyện Tam Đường',
  'Tổ 5, phường Đoàn Kết',
  'Xã Mường Than, huyện Than Uyên',
];
const DAY_MS = 86_400_000;

/** A small generator of our own (mulberry32): the same values in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Every other date column cell is a serial number and the rest text, as in sheets that several people typed. */
function dateCell(date: Date, asText: boolean): Cell {
  const text = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  return asText ? text : date.getTime() / DAY_MS + 25_569;
}

function memberRow(index: number, random: () => number): Cell[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const woman = random() < 0.31;
  const birth = new Date(
    Date.UTC(1945 + Math.floor(random() * 50), Math.floor(random() * 12), 1 + Math.floor(random() * 28)),
  );
  const year = Math.min(birth.getUTCFullYear() + 19 + Math.floor(random() * 20), 2021);
  const [month, day] = [Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
  const asText = random() < 0.5;
  const century = birth.getUTCFullYear() >= 2000 ? 2 : 0;
  const number = `012${century + (woman ? 1 : 0)}${two(birth.getUTCFullYear() % 100)}${String(index).padStart(6, '0')}`;
  return [
    index,
    `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVEN)}`,
    dateCell(birth, asText),
    woman ? 'Nữ' : 'Nam',
    pick(ETHNICITIES),
    random() < 0.9 ? 'Không' : 'Tin lành',
    pick(PLACES),
    number,
    `31${String(index).padStart(6, '0')}`,
    dateCell(new Date(Date.UTC(year, month, day - 5)), asText),
    dateCell(new Date(Date.UTC(year, month, day)), asText),
    dateCell(new Date(Date.UTC(year + 1, month, day)), asText),
    'Chính thức',
    pick(['12/12', '9/12', '10/10', '7/10']),
    pick(['Đại học', 'Trung cấp', 'Cao đẳng', 'Sơ cấp', 'ĐH', 'Thạc sỹ']),
    pick(['Sơ cấp', 'Trung cấp', 'Cao cấp']),
    pick(OCCUPATIONS),
    random() < 0.05 ? 'Bí thư' : '',
    random() < 0.4 ? 'x' : '',
    random() < 0.05 ? 'Sinh hoạt tạm thời' : '',
  ];
}

function province(): Cell[][] {
  const random = randomFrom(20_170_630);
  return [HEADERS, ...Array.from({ length: ROWS }, (_, index) => memberRow(index + 1, random))];
}

function floor(json: string): number {
  const values = JSON.parse(json) as Cell[][];
  const [headers = [], ...rows] = values;
  const objects = rows.map((row) => {
    const object: Record<string, Cell> = {};
    for (let index = 0; index < row.length; index += 1) {
      const cell = row[index] ?? '';
      object[String(headers[index])] = typeof cell === 'string' ? cell.normalize('NFC') : cell;
    }
    return object;
  });
  return objects.length;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function timed(work: () => number): number {
  const before = performance.now();
  if (work() !== ROWS) throw new Error('not every row was read');
  return performance.now() - before;
}

/** The values are new to every round: strings that were seen before would be compared faster than any sheet's. */
function timedOn(block: SheetBlock, work: (block: SheetBlock) => number): number {
  return timed(() => work(block));
}

function read(block: SheetBlock, check: boolean): number {
  const reading = readRoster(block, MEMBERS);
  if (reading.kind === 'none') return 0;
  if (check) checkRoster({ ...fromSheet(reading), on: ON }, RULES);
  return reading.members.length;
}

const EDITED_ROWS = 5_000;
const EDITS = 12;
const EDIT_BUDGET_MS = 50;
const BIRTH = 2;
const OFFICIAL = 11;

/** One cell of a sheet of 5,000 rows is edited: reading it again, and the findings that follow. Median of several edits. */
async function editFigure(): Promise<ReadingFigure> {
  const values = province().slice(0, EDITED_ROWS + 1);
  const readAgain = (before?: RosterReading) => {
    const reading = readRoster(
      { name: 'Danh sách', top: 0, left: 0, values: values.slice() },
      MEMBERS,
      {},
      before,
    );
    if (reading.kind === 'none') throw new Error('not read');
    return reading;
  };
  let reading = readAgain();
  let state = checker({ ...fromSheet(reading), on: ON }, RULES);
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = 1 + edit * 400;
    // As the pane has them: the row that was edited is a new one, the others are those read before.
    values[at] =
      values[at]?.with(edit % 2 === 0 ? BIRTH : OFFICIAL, edit % 3 === 0 ? '31/02/1985' : '03/02/1985') ?? [];
    const before = performance.now();
    reading = readAgain(reading);
    state = state.changed(reading);
    times.push(performance.now() - before);
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (state.report.totals.error === 0) throw new Error('the edits were not noticed');
  const ms = median(times);
  return {
    name: 'read and check again after one of 5,000 rows was edited, against 50 ms',
    floorMs: EDIT_BUDGET_MS,
    ms,
    ratio: ms / EDIT_BUDGET_MS,
    goal: 1,
  };
}

/** The rounds alternate, so that a busy moment of the machine falls on all of them. */
export async function benchReading(): Promise<ReadingFigure[]> {
  const json = JSON.stringify(province());
  const fresh = (): SheetBlock => ({
    name: 'Danh sách',
    top: 0,
    left: 0,
    values: JSON.parse(json) as Cell[][],
  });
  const works = [
    () => timed(() => floor(json)),
    () => timedOn(fresh(), (block) => read(block, false)),
    () => timedOn(fresh(), (block) => read(block, true)),
  ] as const;
  const times = works.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) {
      const ms = work();
      if (round > 0) times[index]?.push(ms);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  const [floorMs = 0, readMs = 0, checkMs = 0] = times.map(median);
  const figure = (name: string, ms: number, goal: number): ReadingFigure => ({
    name,
    floorMs,
    ms,
    ratio: ms / floorMs,
    goal,
  });
  return [
    figure('read 26,033 rows of 20 columns', readMs, 2),
    figure('read them and apply every rule', checkMs, 3),
    await editFigure(),
  ];
}
