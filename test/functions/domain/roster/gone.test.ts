/** Whom a list itself says to be gone: by a state, by the column a day stands in, or not clearly. */
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../functions/domain/rules/check.ts';
import { checker } from '../../../../functions/domain/rules/recheck.ts';

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng', 'Ngày chính thức'];
const NAMES = ['Lò Thị Mai', 'Tẩn A Páo', 'Vàng Thị Dín', 'Lý Văn Sơn'];
const person = (at: number): Cell[] => [
  at + 1,
  NAMES[at] ?? '',
  `0${String(at + 1)}/02/1985`,
  at % 2 === 0 ? 'Nữ' : 'Nam',
  '19/05/2010',
  '19/05/2011',
];

/** The four people with more columns behind. */
function read(headers: readonly string[], ...more: readonly (readonly Cell[])[]) {
  const rows = more.map((cells, at) => [...person(at), ...cells]);
  const reading = readRoster(
    { name: 'Chi bộ', top: 0, left: 0, values: [[...HEADER, ...headers], ...rows] },
    MEMBERS,
  );
  if (reading.kind === 'none') throw new Error('not read');
  const { findings } = checkRoster({ ...fromSheet(reading), on: '2026-06-30' }, RULES);
  return {
    reading,
    rows: reading.members.map(({ row }) => row),
    left: (reading.left ?? []).map(({ row, activity }) => [row, activity]),
    found: findings
      .filter(({ rule, severity }) => severity !== 'info' && rule !== 'L1-COL-006')
      .map(({ rule, row }) => [rule, row]),
  };
}

describe('whoever is gone', () => {
  it('is not who came: by a state, “Chuyển đến” of itself, and “Chuyển đến Chi bộ 2” has gone there', () => {
    const { left } = read(
      ['Trạng thái hoạt động'],
      ['Chuyển đến'],
      ['Mới chuyển về'],
      ['Đã chuyển sinh hoạt đến Chi bộ 2'],
      ['Chuyển sinh hoạt đảng đến từ Chi bộ 3'],
    );
    expect(left).toEqual([[4, 'chuyen-di']]);
  });

  it('is told by a column that says of the others whether they are on probation', () => {
    const { rows, left, found } = read(
      ['Trạng thái'],
      ['Chính thức'],
      ['Đã từ trần'],
      ['Chính thức'],
      ['CT'],
    );
    expect([rows, left]).toEqual([[2, 4, 5], [[3, 'da-mat']]]);
    expect(found).toEqual([['L4-LEFT-001', 3]]);
  });

  it('is told by a mark under “Đề nghị xóa”, unless the state says how somebody left', () => {
    const states = ['Đang sinh hoạt Đảng', 'Đang sinh hoạt Đảng', 'Đã từ trần', ''];
    const marks = ['Không', 'Có', 'Có', 'x'];
    const both = states.map((state, at) => [state, marks[at] ?? '']);
    const stated = read(['Trạng thái hoạt động', 'Đề nghị xóa'], ...both);
    const turned = read(['Đề nghị xóa', 'Trạng thái hoạt động'], ...both.map((cells) => cells.toReversed()));
    for (const { rows, left, found } of [stated, turned]) {
      expect(rows).toEqual([2]);
      expect(left).toEqual([
        [3, 'de-nghi-xoa'],
        [4, 'da-mat'],
        [5, 'de-nghi-xoa'],
      ]);
      expect(found).toEqual([3, 4, 5].map((row) => ['L4-LEFT-001', row]));
    }
    expect(read(['Đề nghị xóa (Có/Không)'], ...marks.map((mark) => [mark])).rows).toEqual([2]);
  });

  it('is told by the column that has the day, as in the official book', () => {
    const headers = ['Ngày chuyển đi, đến đảng bộ cơ sở', 'Ngày từ trần, lý do'];
    const { rows, left } = read(
      headers,
      ['', ''],
      ['15/03/2026, Đảng bộ xã Bản Qua', ''],
      ['', '01/02/2026'],
      ['', ''],
    );
    expect([rows, left]).toEqual([
      [2, 5],
      [
        [3, 'chuyen-di'],
        [4, 'da-mat'],
      ],
    ]);
  });

  it('has no errors any more', () => {
    const { found } = read(
      ['Trạng thái hoạt động'],
      ['Đang sinh hoạt Đảng'],
      ['Đã từ trần'],
      ['Đang sinh hoạt'],
      [''],
    );
    expect(found).toEqual([['L4-LEFT-001', 3]]);
    const unreadable = [...person(1).with(2, '31/02/1985'), 'Đã từ trần'];
    const reading = readRoster(
      {
        name: 'Chi bộ',
        top: 0,
        left: 0,
        values: [[...HEADER, 'Trạng thái hoạt động'], [...person(0), 'Đang sinh hoạt'], unreadable],
      },
      MEMBERS,
    );
    expect(reading.kind === 'roster' && reading.problems).toEqual([]);
  });

  it('was still there on an earlier day, which is said', () => {
    const headers = ['Trạng thái hoạt động', 'Ngày rời khỏi'];
    const { found } = read(
      headers,
      ['Đang sinh hoạt', ''],
      ['Đã chuyển sinh hoạt', '05/07/2026'],
      ['', ''],
      ['', ''],
    );
    expect(found).toEqual([
      ['L4-LEFT-001', 3],
      ['L4-LEFT-002', 3],
    ]);
  });
});

describe('whoever is perhaps gone', () => {
  it('is counted and named: a day without a state, a state that nobody knows', () => {
    const headers = ['Trạng thái hoạt động', 'Ngày rời khỏi'];
    const { rows, found } = read(
      headers,
      ['Chờ xác minh', ''],
      ['', '01/02/2026'],
      ['Đang sinh hoạt', ''],
      ['', ''],
    );
    expect(rows).toEqual([2, 3, 4, 5]);
    expect(found).toEqual([
      ['L2-CODE-009', 2],
      ['L3-LEFT-001', 3],
    ]);
  });

  it('is asked about where state and day say different things', () => {
    const headers = ['Trạng thái sinh hoạt', 'Ngày chuyển đi'];
    const { rows, found } = read(
      headers,
      ['Đang sinh hoạt', ''],
      ['Đang sinh hoạt', '01/02/2026'],
      ['', ''],
      ['', ''],
    );
    expect(rows).toEqual([2, 3, 4, 5]);
    expect(found[0]).toEqual(['L2-FORM-003', 3]);
  });

  it('is a member while away for a time, or exempt', () => {
    const { rows, reading } = read(
      ['Trạng thái hoạt động'],
      ['Chuyển sinh hoạt tạm thời'],
      ['Miễn sinh hoạt Đảng'],
      ['Đang sinh hoạt'],
      ['Đang sinh hoạt'],
    );
    expect(rows).toEqual([2, 3, 4, 5]);
    expect(reading.members.map(({ fields }) => fields.mien_sh)).toEqual([
      undefined,
      true,
      undefined,
      undefined,
    ]);
  });
});

it('a check that follows an edit says the same as one from the beginning', () => {
  const headers = ['Trạng thái hoạt động'];
  const before = read(
    headers,
    ['Đang sinh hoạt'],
    ['Đang sinh hoạt'],
    ['Đang sinh hoạt'],
    ['Đang sinh hoạt'],
  ).reading;
  const after = read(
    headers,
    ['Đang sinh hoạt'],
    ['Đã từ trần'],
    ['Đang sinh hoạt'],
    ['Đang sinh hoạt'],
  ).reading;
  const about = { on: '2026-06-30' };
  const followed = checker({ ...fromSheet(before), ...about }, RULES).changed(after).report;
  expect(followed.findings).toEqual(checkRoster({ ...fromSheet(after), ...about }, RULES).findings);
});
