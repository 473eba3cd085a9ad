/** The list of gradings: read in the words that branches use, its rules by their examples, and the cap in both of its readings. */
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import { hasField } from '../../../../functions/domain/roster/shape/kind.ts';
import { checkRoster, messageOf } from '../../../../functions/domain/rules/check.ts';
import { capsOn } from '../../../../functions/domain/rules/grading/caps.ts';
import { goalOf } from '../../../../functions/domain/rules/grading/goal.ts';
import { GRADING_LIST, GRADING_RULES } from '../../../../functions/domain/rules/gradings.ts';
import { contextOf } from './example.ts';

const { rules } = GRADING_LIST;
const cases = (kind: 'pass' | 'fail') =>
  GRADING_RULES.flatMap(({ id, examples }) =>
    examples[kind].map((example) => ({ id, example, title: example.title })),
  );

it.each(cases('pass'))('$id passes: $title', ({ id, example }) => {
  const { findings, failed } = checkRoster(contextOf(example, GRADING_LIST), rules);
  expect(failed).toEqual([]);
  expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
});

it.each(cases('fail'))('$id finds: $title', ({ id, example }) => {
  const { findings, failed } = checkRoster(contextOf(example, GRADING_LIST), rules);
  expect(failed).toEqual([]);
  const found = findings.filter(({ rule }) => rule === id);
  expect(found.length).toBeGreaterThan(0);
  for (const finding of found) {
    const { vi, en } = messageOf(finding, GRADING_LIST);
    expect(`${vi} ${en}`).not.toMatch(/[{}]|undefined|null|NaN/);
  }
});

it('has every rule once, and of the fields that it looks at only its own where it has been told of them', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, readsIn, reads } of rules)
    if (readsIn || GRADING_RULES.some((own) => own.id === id))
      expect(reads.filter((field) => !hasField(GRADING_LIST, field))).toEqual([]);
});

it('reads a list of gradings as branches write it', () => {
  const read = readRoster(
    {
      name: 'Xếp loại',
      top: 0,
      left: 0,
      values: [
        ['KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2023'],
        ['STT', 'Họ và tên', 'Ngày sinh', 'Số thẻ Đảng', 'Năm', 'Mức xếp loại', 'Lý do không xếp loại'],
        [1, 'Lò Thị Mai', '02/03/1979', '310012345678', 2023, 'HTXSNV', ''],
        [2, 'Tẩn A Páo', '12/09/1981', '', 2023, 'HTT', ''],
        [3, 'Giàng Thị Dở', '05/06/1985', '', 2023, 'Hoàn thành nhiệm vụ', ''],
        [4, 'Vàng A Sử', '01/01/1990', '', 2023, 'KHT', ''],
        [5, 'Lý Thị Say', '09/12/2000', '', 2023, 'Không xếp loại', 'Mới kết nạp'],
        ['', 'Tổng số: 5 đồng chí'],
      ],
    },
    GRADING_LIST,
  );
  if (read.kind !== 'roster') throw new Error(read.reason);
  expect(
    read.members.map(({ fields }) => [fields.ho_ten, fields.nam_xl, fields.xep_loai, fields.ly_do_kxl]),
  ).toEqual([
    ['Lò Thị Mai', '2023', 'xuat-sac', undefined],
    ['Tẩn A Páo', '2023', 'tot', undefined],
    ['Giàng Thị Dở', '2023', 'hoan-thanh', undefined],
    ['Vàng A Sử', '2023', 'khong-hoan-thanh', undefined],
    ['Lý Thị Say', '2023', 'khong-xep-loai', 'moi-ket-nap'],
  ]);
  expect([read.problems, read.questions]).toEqual([[], []]);
});

describe('the cap on outstanding members', () => {
  it('is 14,29 % or 12,5 % for two of sixteen, and 23,08 % or 18,75 % for three', () => {
    const of = (outstanding: number) =>
      capsOn('2023-12-31', { outstanding, good: 16 - outstanding, graded: 16 }).map(
        ({ reading, percent, isOver }) => [reading, percent, isOver],
      );
    expect(of(2)).toEqual([
      ['good', 14.29, false],
      ['graded', 12.5, false],
    ]);
    expect(of(3)).toEqual([
      ['good', 23.08, true],
      ['graded', 18.75, false],
    ]);
  });

  it('is exactly twenty per cent, and not by a rounded one', () => {
    const isOver = (outstanding: number, good: number) =>
      capsOn('2023-12-31', { outstanding, good, graded: outstanding + good })[0]?.isOver;
    expect(isOver(20, 100)).toBe(false);
    // 20,0004 % is printed as 20,00 %.
    expect(isOver(50_001, 250_000)).toBe(true);
  });

  it('has its days: none before the guidance of 2019, and since 2025 of a text that was not seen', () => {
    expect(capsOn('2019-10-17', { outstanding: 9, good: 1, graded: 10 })).toEqual([]);
    expect(capsOn('2025-12-31', { outstanding: 9, good: 1, graded: 10 })).toMatchObject([
      { most: 20 },
      { most: 20 },
    ]);
  });
});

describe('a goal in per cent', () => {
  it('comes to 2,4 people of 16: two miss it, three reach it and are over the cap of those graded good', () => {
    expect(goalOf(15, 16, '2023-12-31')).toMatchObject({
      exact: 2.4,
      choices: [
        { people: 2, percent: 12.5, meetsGoal: false, caps: [{ isOver: false }, { isOver: false }] },
        { people: 3, percent: 18.75, meetsGoal: true, caps: [{ isOver: true }, { isOver: false }] },
      ],
    });
  });

  it('has one choice where it is a whole number', () => {
    expect(goalOf(25, 16, '2023-12-31')).toMatchObject({
      exact: 4,
      choices: [{ people: 4, meetsGoal: true }],
    });
  });
});
