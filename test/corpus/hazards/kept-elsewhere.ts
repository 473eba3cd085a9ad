/**
 * What lists bring with them that were made for something else: states of the central database, posts of the workplace, places in
 * parts, numbers of students, headers of staff lists and of the Youth Union; and cells with two levels or a tone too many.
 */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { factOf, slashed } from '../columns.ts';
import { cellOf, note, takeCells, type Hazard } from '../hazard.ts';
import type { Draft } from '../layout.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import { textOf, type CellSpec, type Column, type Sheet } from '../sheet.ts';

const FLAT = ['flat'] as const;

const indexOf = ({ columns }: Draft, field: FieldKey): number =>
  columns.findIndex(({ facts }) => facts.length === 1 && facts[0]?.field === field);

function replace(draft: Draft, field: FieldKey, columns: readonly Column[]): void {
  const at = indexOf(draft, field);
  if (at >= 0) draft.columns.splice(at, 1, ...columns);
  else draft.columns.push(...columns);
}

function rename(draft: Draft, field: FieldKey, path: readonly string[]): void {
  const column = draft.columns[indexOf(draft, field)];
  if (column) column.path = path;
}

const plain = (value: string): CellSpec => ({ value, format: '@' });

const STATES = ['Trạng thái hoạt động', 'Trạng thái sinh hoạt', 'Tình trạng sinh hoạt'] as const;
const GONE = [
  ...[
    'Đã từ trần',
    'Đã chuyển sinh hoạt',
    'Đã ra khỏi Đảng',
    'Từ trần',
    'Chuyển sinh hoạt đi',
    'Xóa tên',
    'Khai trừ',
  ],
  ...['Đã chuyển sinh hoạt đến Chi bộ thôn 7', 'Đã mất 2/2026'],
] as const;
const LEFT_ON = ['Ngày rời khỏi/ Ngày mất/ Ngày miễn sinh hoạt Đảng (dd/mm/yyyy)', 'Ngày rời khỏi'] as const;

function states(draft: Draft): void {
  draft.columns.push(
    {
      path: [draft.random.pick(STATES)],
      facts: [
        {
          field: 'trang_thai',
          write: () => plain('Đang sinh hoạt Đảng'),
          tells: () => ({ trang_thai: 'dang-sinh-hoat' }),
        },
      ],
      claimed: 'gone-members',
    },
    {
      path: [draft.random.pick(LEFT_ON)],
      facts: [{ field: 'ngay_roi', write: () => plain(''), tells: () => ({}) }],
      claimed: 'gone-members',
    },
  );
}

const columnAt = (sheet: Sheet, field: FieldKey): number =>
  sheet.left + sheet.columns.findIndex(({ facts }) => facts[0]?.field === field);

/** Some are gone and named as that; one of those who stay is exempt. */
function leave(sheet: Sheet, random: Random): void {
  const [stateAt, dayAt] = [columnAt(sheet, 'trang_thai'), columnAt(sheet, 'ngay_roi')];
  const people = random.shuffled(sheet.members.filter(({ truth }) => truth.row === truth.lastRow));
  const gone = people.slice(0, Math.max(1, Math.round(people.length * 0.15)));
  if (gone.length === sheet.members.length) return;
  const write = (row: number, state: string): void => {
    cellOf(sheet, row, stateAt).value = state;
    cellOf(sheet, row, dayAt).value = slashed(`2026-0${random.int(1, 5)}-1${random.int(0, 9)}`);
  };
  for (const { truth } of gone) {
    const row = truth.row - 1;
    write(row, random.pick(GONE));
    for (const cell of sheet.rows[row] ?? []) if (cell) cell.claimed = 'gone-members';
    note(
      sheet,
      'gone-members',
      { spot: { row, column: stateAt, stacked: false, columnAt: stateAt - sheet.left } },
      'trang_thai',
      'finding',
    );
  }
  sheet.members = sheet.members.filter((member) => !gone.includes(member));
  const exempt = sheet.members.find(({ truth }) => truth.fields.ngay_chinh_thuc !== undefined);
  if (!exempt) return;
  const { truth } = exempt;
  write(truth.row - 1, 'Miễn sinh hoạt Đảng');
  const day = textOf(cellOf(sheet, truth.row - 1, dayAt));
  Object.assign(truth.fields, {
    trang_thai: 'mien',
    ngay_roi: day.split('/').reverse().join('-'),
    mien_sh: true,
  });
}

const MARKS = ['x', 'X', 'Có'] as const;

function markedColumn(draft: Draft): void {
  draft.columns.push({
    path: ['Đề nghị xóa'],
    facts: [{ field: 'trang_thai', write: () => plain(''), tells: () => ({}) }],
    claimed: 'to-be-deleted',
  });
}

/** Whom a mark asks to take out is named and left out; of those who stay some are marked as that. */
function markToDelete(sheet: Sheet, random: Random): void {
  const at = columnAt(sheet, 'trang_thai');
  const people = random.shuffled(sheet.members.filter(({ truth }) => truth.row === truth.lastRow));
  const gone = people.slice(0, Math.max(1, Math.round(people.length * 0.1)));
  if (gone.length === sheet.members.length) return;
  for (const { truth } of gone) {
    const row = truth.row - 1;
    cellOf(sheet, row, at).value = random.pick(MARKS);
    for (const cell of sheet.rows[row] ?? []) if (cell) cell.claimed = 'to-be-deleted';
    const spot = { row, column: at, stacked: false, columnAt: at - sheet.left };
    note(sheet, 'to-be-deleted', { spot }, 'trang_thai', 'finding');
  }
  sheet.members = sheet.members.filter((member) => !gone.includes(member));
  for (const { truth } of sheet.members) {
    if (truth.row === truth.lastRow && random.chance(0.3)) cellOf(sheet, truth.row - 1, at).value = 'Không';
  }
}

const WORK_POSTS = [
  'Trưởng phòng',
  'Phó trưởng phòng',
  'Chuyên viên',
  'Nhân viên',
  'Kế toán',
  'Hiệu trưởng',
  'Giáo viên',
];
const workPost = ({ index }: Person): string => WORK_POSTS[index % WORK_POSTS.length] ?? '';

function postsOfWork(draft: Draft): void {
  replace(draft, 'chuc_vu_dang', [
    {
      path: [draft.random.pick(['Chức vụ', 'CHỨC VỤ', 'Chức danh', 'Chức vụ, chức danh'])],
      facts: [
        {
          field: 'chuc_vu_cq',
          write: (person) => plain(workPost(person)),
          tells: (person) => ({ chuc_vu_cq: workPost(person) }),
        },
      ],
    },
  ]);
}

/** Of the Party and of the workplace in one column. */
function postsMixed(draft: Draft): void {
  replace(draft, 'chuc_vu_dang', [
    {
      path: ['Chức vụ'],
      facts: [
        {
          field: 'chuc_vu_dang',
          write: (person) => plain(person.typed.chuc_vu_dang ?? workPost(person)),
          tells: ({ fields: { chuc_vu_dang: post } }) => (post === undefined ? {} : { chuc_vu_dang: post }),
        },
      ],
    },
  ]);
}

const PARTS = [
  ['Quốc gia', 'Tỉnh/Thành', 'Chi tiết'],
  ['Quốc gia', 'Tỉnh', 'Địa chỉ chi tiết'],
  ['Quốc gia', 'Tỉnh/TP', 'Xã/phường'],
] as const;
const PROVINCES = ['Lào Cai', 'Thái Bình', 'Hà Nội', 'Nghệ An'];
const WARDS = ['Xã Hòa Bình', 'Phường Đồng Tâm', 'Xã Bản Qua'];

function placeInParts(draft: Draft): void {
  const { random } = draft;
  const [field, name] = random.pick([
    ['que_quan', 'Quê quán'],
    ['noi_o', 'Thường trú'],
  ] as const);
  const grouped = random.chance(0.5);
  const [country, province, detail] = random.pick(PARTS);
  const headed = (part: string): readonly string[] =>
    grouped
      ? [name, part]
      : [random.chance(0.5) ? `${name} - ${part} *` : `${name} (theo mô hình 2 cấp) - ${part}`];
  const provinceOf = ({ index }: Person) => PROVINCES[index % PROVINCES.length] ?? '';
  const wardOf = ({ index }: Person) => WARDS[index % WARDS.length] ?? '';
  const whole = (person: Person) => ({ [field]: `${wardOf(person)}, ${provinceOf(person)}` });
  const column = (path: readonly string[], write: (person: Person) => string, isFirst: boolean): Column => ({
    path,
    facts: [
      {
        field: isFirst ? field : null,
        write: (person) => plain(write(person)),
        tells: (person) => (isFirst ? whole(person) : {}),
      },
    ],
    claimed: 'place-in-parts',
  });
  replace(draft, field, [
    column(headed(country), () => 'Việt Nam', true),
    column(headed(province), provinceOf, false),
    column(headed(detail), wardOf, false),
  ]);
}

function youthAndParty(draft: Draft): void {
  const group = draft.random.pick(['Đoàn viên là đảng viên', 'Là đảng viên']);
  const [admitted, official] = [factOf('ngay_vao_dang', draft.dates), factOf('ngay_chinh_thuc', draft.dates)];
  const at = indexOf(draft, 'ngay_chinh_thuc');
  if (at >= 0) draft.columns.splice(at, 1);
  replace(draft, 'ngay_vao_dang', [
    { path: [group, 'Ngày kết nạp dự bị'], facts: [admitted] },
    { path: [group, 'Ngày kết nạp chính thức'], facts: [official] },
  ]);
}

function studentNumbers(draft: Draft): void {
  const at = indexOf(draft, 'so_cccd');
  const first = draft.random.pick([221_121_521_000, 2_211_215_210, 20_520_100]);
  const column: Column = {
    path: [draft.random.pick(['Mã định danh', 'Số định danh'])],
    facts: [{ field: null, write: ({ index }) => plain(String(first + index)), tells: () => ({}) }],
    claimed: 'student-numbers',
  };
  if (at >= 0) draft.columns.splice(at, 1, column);
  else draft.columns.push(column);
}

const TWO_LEVELS: readonly (readonly [string, string])[] = [
  ['TC, ĐH', 'dai-hoc'],
  ['ĐH, ThS', 'thac-sy'],
  ['CĐ sư phạm, ĐH sư phạm', 'dai-hoc'],
  ['SC; TC', 'trung-cap'],
  ['ThS, TS', 'tien-sy'],
  ['CĐ-ĐH', 'dai-hoc'],
  ['Dược sĩ TH', 'trung-cap'],
];

function twoLevels(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'two-levels', 'chuyen_mon')) {
    const [typed, level] = random.pick(TWO_LEVELS);
    free.cell.value = typed;
    free.truth.fields.chuyen_mon = level;
    note(sheet, 'two-levels', free, 'chuyen_mon', 'silent-ok');
  }
}

const SLIPS: Readonly<Partial<Record<FieldKey, Readonly<Record<string, string>>>>> = {
  dan_toc: { Kinh: 'Kính', Tày: 'Tầy', Thái: 'Thài' },
  chuyen_mon: { 'Đại học': 'Đại hoc', 'Cao đẳng': 'Cao đăng', 'Thạc sỹ': 'Thạc sý' },
};

function toneSlips(sheet: Sheet, random: Random): void {
  for (const [field, slips] of Object.entries(SLIPS) as [FieldKey, Readonly<Record<string, string>>][]) {
    const known = ({ cell }: { readonly cell: CellSpec }) => slips[textOf(cell)] !== undefined;
    for (const free of takeCells(sheet, random, 'tone-slips', field, { where: known })) {
      free.cell.value = slips[textOf(free.cell)] ?? '';
      note(sheet, 'tone-slips', free, field, 'silent-ok');
    }
  }
}

/** A zero is lost in front and a digit behind it: what is given back is another number, and never for certain. */
function lostDigits(sheet: Sheet, random: Random): void {
  const isPersonal = ({ cell }: { readonly cell: CellSpec }) => /^0[1-9]\d{10}$/.test(textOf(cell));
  for (const free of takeCells(sheet, random, 'cccd-lost-digits', 'so_cccd', { where: isPersonal })) {
    const whole = textOf(free.cell);
    const other = `0${whole.slice(1, 3)}${String((Number(whole[3]) + 1) % 2)}${whole.slice(4)}`;
    free.cell.value = Number(other);
    delete free.cell.format;
    delete free.truth.fields.so_cccd;
    free.truth.may.so_cccd = [other];
    note(sheet, 'cccd-lost-digits', free, 'so_cccd', 'finding', [whole]);
  }
}

/** A year typed as a number, where others wrote the whole day of admission. */
function admissionYears(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'admission-year-number', 'ngay_vao_dang', { share: 0.2 })) {
    const year = String(free.truth.fields.ngay_vao_dang).slice(0, 4);
    free.cell.value = Number(year);
    free.truth.fields.ngay_vao_dang = year;
    note(sheet, 'admission-year-number', free, 'ngay_vao_dang', 'finding');
  }
}

export const KEPT_ELSEWHERE_HAZARDS: readonly Hazard[] = [
  {
    name: 'gone-members',
    bases: FLAT,
    about: ['counts', 'groups', 'stt', 'status', 'whole', 'hidden-rows', 'second', 'ditto', 'repeat'],
    people: [4, 120],
    shape: states,
    spoil: leave,
  },
  {
    name: 'to-be-deleted',
    bases: FLAT,
    about: ['counts', 'groups', 'stt', 'status', 'whole', 'hidden-rows', 'second', 'ditto', 'repeat'],
    people: [4, 120],
    shape: markedColumn,
    spoil: markToDelete,
  },
  { name: 'posts-of-work', bases: FLAT, about: ['posts', 'header', 'ditto'], shape: postsOfWork },
  {
    name: 'posts-mixed',
    bases: FLAT,
    about: ['posts', 'header', 'ditto'],
    people: [3, 120],
    shape: postsMixed,
  },
  {
    name: 'place-in-parts',
    bases: FLAT,
    about: ['header', 'ditto', 'encoding', 'whole', 'name-text'],
    shape: placeInParts,
  },
  {
    name: 'name-below-units',
    bases: FLAT,
    about: ['name', 'header', 'whole'],
    shape: (draft) => {
      rename(draft, 'ho_ten', [
        draft.random.pick(['Đơn vị/Phòng ban/Họ tên', 'Đơn vị / Họ và tên', 'Chi bộ, họ và tên']),
      ]);
    },
  },
  {
    name: 'youth-and-party',
    bases: FLAT,
    about: ['header', 'dates', 'whole'],
    needs: ['ngay_chinh_thuc'],
    shape: youthAndParty,
  },
  {
    name: 'party-status',
    bases: FLAT,
    about: ['status', 'header'],
    needs: ['loai_dv'],
    shape: (draft) => {
      rename(draft, 'loai_dv', [
        draft.random.pick(['Tình trạng Đảng', 'Trạng thái đảng viên', 'Trạng thái']),
      ]);
    },
  },
  {
    name: 'student-numbers',
    bases: FLAT,
    about: ['cccd', 'header', 'numbers', 'personal'],
    people: [4, 120],
    shape: studentNumbers,
  },
  { name: 'two-levels', bases: FLAT, about: ['education'], needs: ['chuyen_mon'], spoil: twoLevels },
  {
    name: 'tone-slips',
    bases: FLAT,
    about: ['education', 'ethnicity'],
    needs: ['chuyen_mon', 'dan_toc'],
    spoil: toneSlips,
  },
  {
    name: 'cccd-lost-digits',
    bases: FLAT,
    about: ['cccd', 'numbers', 'sex', 'birth'],
    needs: ['so_cccd', 'gioi_tinh'],
    spoil: lostDigits,
  },
  { name: 'admission-year-number', bases: FLAT, about: ['dates'], spoil: admissionYears },
];
