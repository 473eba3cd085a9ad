/** Hazards of what stands around and between the members. */
import type { Hazard } from '../hazard.ts';
import type { Draft } from '../layout.ts';
import { BRANCHES } from '../names.ts';
import { columnOf, factOf, serialOf } from '../columns.ts';
import type { Column, Fact, Sheet } from '../sheet.ts';
import type { FieldKey } from '../../../functions/domain/roster/field.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const has = ({ columns }: Draft, field: FieldKey) =>
  columns.some(({ facts }) => facts.some((fact) => fact.field === field));
const indexOf = ({ columns }: Draft, field: FieldKey) =>
  columns.findIndex(({ facts }) => facts.length === 1 && facts[0]?.field === field);

function replace(draft: Draft, field: FieldKey, columns: readonly Column[]): void {
  const at = indexOf(draft, field);
  if (at >= 0) draft.columns.splice(at, 1, ...columns);
  else draft.columns.push(...columns);
}

function remove(draft: Draft, field: FieldKey): void {
  const at = indexOf(draft, field);
  if (at >= 0) draft.columns.splice(at, 1);
}

function titleBlock(draft: Draft): void {
  const { random } = draft;
  const branch = random.pick(BRANCHES).toUpperCase();
  draft.title = [
    { texts: ['ĐẢNG BỘ XÃ BẢN MẪU', 'ĐẢNG CỘNG SẢN VIỆT NAM'], merged: false },
    { texts: [branch, '---'], merged: false },
    { texts: ['*', 'Bản Mẫu, ngày 30 tháng 6 năm 2026'], merged: false },
    ...(random.chance(0.5) ? [{ texts: ['Số 01-BC/CB'], merged: false }] : []),
    { texts: ['DANH SÁCH ĐẢNG VIÊN ' + branch], merged: true },
    {
      texts: [random.pick(['(Tính đến ngày 30/6/2026)', '(Kèm theo Báo cáo số 12-BC/CB ngày 30/6/2026)'])],
      merged: true,
    },
    ...(random.chance(0.6) ? [{ texts: [], merged: false }] : []),
  ];
}

/** Cuts the people into named groups. */
function sections(draft: Draft, merged: boolean, subtotals: 'none' | 'right' | 'wrong' = 'none'): void {
  const { random, people } = draft;
  const count = Math.min(random.int(2, 4), people.length);
  const names = random.shuffled(BRANCHES);
  const size = Math.ceil(people.length / count);
  draft.groups = Array.from({ length: count }, (_, at) => people.slice(at * size, (at + 1) * size))
    .filter((part) => part.length > 0)
    .map((part, at) => ({
      section: { number: merged ? '' : (ROMAN[at] ?? ''), name: names[at] ?? 'Chi bộ', merged },
      people: part,
      ...(subtotals === 'none'
        ? {}
        : { subtotal: part.length + (subtotals === 'wrong' && at === 0 ? 1 : 0) }),
    }));
  draft.restart = random.chance(0.5);
}

/** Ngày sinh above, Nam and Nữ below; the filled one says the sex. */
function splitBirth(draft: Draft, parent: readonly string[], yearOnly: boolean): void {
  const half = (sex: 'nam' | 'nu', child: string): Column => {
    const plain = factOf('ngay_sinh', draft.dates);
    const fact: Fact = {
      field: 'ngay_sinh',
      write: (person, position) => {
        if (person.fields.gioi_tinh !== sex) return { value: '' };
        if (yearOnly) return { value: Number(String(person.fields.ngay_sinh).slice(0, 4)) };
        return plain.write(person, position);
      },
      tells: ({ fields }) => {
        if (fields.gioi_tinh !== sex) return {};
        const birth = String(fields.ngay_sinh);
        return { ngay_sinh: yearOnly ? birth.slice(0, 4) : birth, gioi_tinh: sex };
      },
    };
    return { path: [...parent, child], facts: [fact] };
  };
  replace(draft, 'ngay_sinh', [half('nam', 'Nam'), half('nu', 'Nữ')]);
  remove(draft, 'gioi_tinh');
}

function twoNameColumns(draft: Draft): void {
  const [first, second] = draft.random.pick([
    ['Họ và đệm', 'Tên'],
    ['Họ đệm', 'Tên'],
    ['Họ và tên đệm', 'Tên'],
  ] as const);
  const whole = ({ rest, given }: { rest: string; given: string }) =>
    rest === '' ? given : `${rest} ${given}`;
  const column = (header: string, part: 'rest' | 'given'): Column => ({
    path: [header],
    facts: [
      {
        field: part === 'rest' ? 'ho_ten' : null,
        write: (person) => ({ value: person[part], format: '@' }),
        tells: (person) => ({ ho_ten: whole(person) }),
      },
    ],
    claimed: 'name-in-two-columns',
  });
  replace(draft, 'ho_ten', [column(first, 'rest'), column(second, 'given')]);
}

const matrix = (
  header: string,
  test: (person: Parameters<Fact['write']>[0]) => boolean,
  mark: string,
  truth: Partial<Fact>,
): Column => ({
  path: [header],
  facts: [{ field: null, write: (person) => ({ value: test(person) ? mark : '' }), ...truth }],
});

function matrices(draft: Draft): void {
  const mark = draft.random.pick(['x', 'X', '+', '✓', '1']);
  const added: Column[] = [
    matrix('Nữ', ({ fields }) => fields.gioi_tinh === 'nu', mark, {
      tells: ({ fields }) => (fields.gioi_tinh === undefined ? {} : { gioi_tinh: fields.gioi_tinh }),
    }),
  ];
  remove(draft, 'gioi_tinh');
  if (!has(draft, 'dan_toc')) {
    added.push(
      matrix(draft.random.pick(['DTTS', 'Dân tộc thiểu số']), ({ fields }) => fields.dan_toc !== '01', mark, {
        tells: () => ({}),
        allows: ({ fields }) => ({ dan_toc: [fields.dan_toc === '01' ? '01' : 'dtts'] }),
      }),
    );
  }
  if (!has(draft, 'ton_giao')) {
    added.push(
      matrix(draft.random.pick(['Có đạo', 'Theo đạo']), ({ fields }) => fields.ton_giao !== 'khong', mark, {
        tells: () => ({}),
        allows: ({ fields }) => ({ ton_giao: fields.ton_giao === 'khong' ? ['khong'] : ['khac', 'co-dao'] }),
      }),
    );
  }
  if (!has(draft, 'doan_vien')) {
    added.push({
      path: ['Đoàn viên'],
      facts: [{ field: 'doan_vien', write: ({ fields }) => ({ value: fields.doan_vien ? mark : '' }) }],
    });
  }
  const after = Math.max(indexOf(draft, 'ngay_sinh'), indexOf(draft, 'ho_ten')) + 1;
  draft.columns.splice(after, 0, ...added);
}

const UNDER: Readonly<Partial<Record<FieldKey, readonly [string, string]>>> = {
  ngay_vao_dang: ['Ngày, tháng, năm', 'Vào Đảng'],
  ngay_chinh_thuc: ['Ngày, tháng, năm', 'Chính thức'],
  van_hoa: ['Trình độ', 'VH'],
  chuyen_mon: ['Trình độ', 'CM'],
  ly_luan: ['Trình độ', 'LLCT'],
  ngoai_ngu: ['Trình độ', 'Ngoại ngữ'],
};

/** Groups columns that stand together. */
function groupHeaders(draft: Draft): void {
  const order: FieldKey[] = [
    'van_hoa',
    'chuyen_mon',
    'ly_luan',
    'ngoai_ngu',
    'ngay_vao_dang',
    'ngay_chinh_thuc',
  ];
  for (const field of ['van_hoa', 'ngay_chinh_thuc'] as const) {
    if (!has(draft, field)) draft.columns.push(columnOf(draft.random, field, draft.dates));
  }
  const grouped = order.flatMap((field) => {
    const at = indexOf(draft, field);
    return at < 0 ? [] : draft.columns.splice(at, 1);
  });
  for (const column of grouped) column.path = UNDER[column.facts[0]?.field ?? 'stt'] ?? column.path;
  draft.columns.splice(Math.min(5, draft.columns.length), 0, ...grouped);
}

function personalColumns(draft: Draft): void {
  const extras: readonly (readonly [string, (position: number) => string | number])[] = [
    ['Nhóm máu', () => draft.random.pick(['A', 'B', 'O', 'AB'])],
    ['Đóng đảng phí', () => draft.random.pick(['Đủ', 'Thiếu', ''])],
    ['Số buổi dự họp', () => draft.random.pick(['8/12', '12/12', '10/12'])],
    ['Mức lương', () => draft.random.int(3, 12) * 1_000_000],
    ['Ngày sinh con', () => serialOf('2015-05-20')],
    ['Ký nhận', () => ''],
  ];
  for (const [header, write] of draft.random.some(extras, 1, 3)) {
    const at = draft.random.int(2, draft.columns.length);
    const value = (position: number) => ({
      value: write(position),
      format: header.startsWith('Ngày') ? 'dd/mm/yyyy' : '@',
    });
    const wanted = insertable(draft, at);
    draft.columns.splice(wanted, 0, {
      path: [header],
      facts: [{ field: null, write: (_person, position) => value(position) }],
    });
  }
}

/** A place that splits no group of headers and no pair of name columns. */
function insertable({ columns }: Draft, at: number): number {
  let place = at;
  const joined = (index: number) => {
    const [before, after] = [columns[index - 1], columns[index]];
    if (!before || !after) return false;
    return (
      (before.path.length > 1 && before.path[0] === after.path[0]) ||
      before.claimed === 'name-in-two-columns' ||
      /^Nam$/.test(before.path.at(-1) ?? '')
    );
  };
  while (joined(place)) place += 1;
  return place;
}

function signature(draft: Draft): void {
  const { random, columns } = draft;
  const nameAt = Math.max(
    1,
    columns.findIndex(({ facts }) => facts.some(({ field }) => field === 'ho_ten')),
  );
  const right = Math.max(nameAt + 2, columns.length - 3);
  const [left, other] = [
    random.pick(['Nguyễn Văn Mẫu', 'Lò Thị Mẫu']),
    random.pick(['Trần Thị Thử', 'Giàng A Thử']),
  ];
  draft.footer.push(
    { texts: {} },
    { texts: { [right]: random.pick(['Bản Mẫu, ngày 30 tháng 6 năm 2026', 'Ngày ... tháng ... năm 2026']) } },
    {
      texts: {
        [nameAt]: random.pick(['NGƯỜI LẬP BIỂU', 'NGƯỜI LẬP', 'Người lập danh sách']),
        [right]: random.pick(['T/M CHI BỘ', 'T/M CHI ỦY', 'TM. CHI BỘ', 'XÁC NHẬN CỦA ĐẢNG ỦY']),
      },
    },
    { texts: { [nameAt]: '(Ký, ghi rõ họ tên)', [right]: 'BÍ THƯ' } },
    { texts: {} },
    { texts: {} },
    { texts: { [nameAt]: left, [right]: other } },
  );
}

/** Before the signature, which is pushed by its own hazard. */
function totals(draft: Draft, off: number): void {
  const nameAt = Math.max(
    1,
    draft.columns.findIndex(({ facts }) => facts.some(({ field }) => field === 'ho_ten')),
  );
  const count = draft.people.length + off;
  const women = draft.people.filter(({ fields }) => fields.gioi_tinh === 'nu').length;
  const line = draft.random.pick([
    { [nameAt]: 'Tổng cộng', [nameAt + 1]: String(count) },
    { 0: `Tổng số: ${count} đồng chí` },
    { [nameAt]: `Cộng: ${count} đảng viên` },
    { 0: `Danh sách này có ${count} đồng chí. Trong đó nữ: ${women}` },
  ]);
  draft.footer.unshift(
    { texts: line },
    ...(draft.random.chance(0.4) ? [{ texts: { [nameAt]: `Trong đó nữ: ${women}` } }] : []),
  );
}

/** Something that a reader should say of the sheet, once. */
const saidOfSheet = (hazard: string) => (sheet: Sheet) => {
  sheet.defects.push({ hazard, row: null, column: sheet.left, field: null, expect: 'finding' });
};

/** "Ngày" alone: the official dates a year later tell which day it is, and nothing does where they are left out. */
function shortHeader(draft: Draft): void {
  const { random } = draft;
  for (const field of ['ngay_qd_kn', 'loai_dv'] as const) remove(draft, field);
  if (random.chance(0.5)) remove(draft, 'ngay_chinh_thuc');
  const column = draft.columns[indexOf(draft, 'ngay_vao_dang')];
  if (column) column.path = [random.pick(['Ngày', 'Ngày tháng', 'Ngày tháng năm'])];
}

/** People who are no members yet, on the same sheet, under a header of their own. */
function secondList(draft: Draft): void {
  const { random } = draft;
  const rows = Array.from({ length: random.int(2, 4) }, (_, at) => ({
    0: String(at + 1),
    1: `${random.pick(['Lê Văn', 'Trần Thị', 'Hoàng Minh'])} ${random.pick(['Thử', 'Mẫu', 'Ví'])} ${['Một', 'Hai', 'Ba', 'Bốn'][at] ?? ''}`,
    2: `1${at}/05/2001`,
    3: random.pick(['Nam', 'Nữ']),
  }));
  draft.footer.push(
    { texts: {} },
    {
      texts: {
        0: random.pick([
          'DANH SÁCH QUẦN CHÚNG ƯU TÚ',
          'DANH SÁCH CẢM TÌNH ĐẢNG',
          'DANH SÁCH ĐẢNG VIÊN CHUYỂN ĐI',
        ]),
      },
    },
    { texts: { 0: 'TT', 1: 'Họ và tên', 2: 'Ngày sinh', 3: 'Giới tính' } },
    ...rows.map((texts) => ({ texts })),
  );
}

const FLAT = ['flat'] as const;
const NOT_CENTRAL = ['flat', 'template', 'book-cells', 'book-rows'] as const;

export const LAYOUT_HAZARDS: readonly Hazard[] = [
  { name: 'title-block', bases: NOT_CENTRAL, about: ['title'], shape: titleBlock },
  { name: 'header-two-rows', bases: FLAT, about: ['header'], shape: groupHeaders },
  {
    name: 'header-three-rows',
    bases: FLAT,
    about: ['header'],
    shape: (draft) => {
      groupHeaders(draft);
      const banner = draft.random.pick(['Thông tin đảng viên', 'Trích ngang', 'Phần kê khai']);
      for (const column of draft.columns) if (column.path.length > 1) column.path = [banner, ...column.path];
    },
  },
  {
    name: 'birth-split-under-parent',
    bases: FLAT,
    about: ['birth', 'sex'],
    shape: (draft) =>
      splitBirth(
        draft,
        [draft.random.pick(['Ngày sinh', 'Năm sinh', 'Ngày, tháng, năm sinh'])],
        draft.random.chance(0.5),
      ),
  },
  {
    name: 'birth-split-no-parent',
    bases: FLAT,
    about: ['birth', 'sex'],
    shape: (draft) => splitBirth(draft, [], true),
  },
  { name: 'name-in-two-columns', bases: FLAT, about: ['name'], shape: twoNameColumns },
  {
    name: 'column-numbers',
    bases: NOT_CENTRAL,
    about: ['numbers'],
    shape: (draft) => {
      draft.columnNumbers = draft.random.pick(['plain', 'brackets', 'letters'] as const);
    },
  },
  {
    name: 'sections-roman',
    bases: ['flat', 'template', 'book-rows'],
    about: ['groups'],
    people: [4, 120],
    shape: (draft) => sections(draft, false),
  },
  {
    name: 'sections-merged',
    bases: ['flat', 'template', 'book-cells'],
    about: ['groups'],
    people: [4, 120],
    shape: (draft) => sections(draft, true),
  },
  {
    name: 'subtotals',
    bases: FLAT,
    about: ['groups', 'counts'],
    people: [6, 120],
    shape: (draft) => sections(draft, draft.random.chance(0.5), 'right'),
  },
  {
    name: 'subtotals-wrong',
    bases: FLAT,
    about: ['groups', 'counts'],
    people: [6, 120],
    shape: (draft) => sections(draft, false, 'wrong'),
    spoil: saidOfSheet('subtotals-wrong'),
  },
  { name: 'totals', bases: NOT_CENTRAL, about: ['counts'], shape: (draft) => totals(draft, 0) },
  {
    name: 'totals-wrong',
    bases: ['flat', 'template'],
    about: ['counts'],
    shape: (draft) => totals(draft, 1),
    spoil: saidOfSheet('totals-wrong'),
  },
  { name: 'signature', bases: NOT_CENTRAL, about: ['signature'], shape: signature },
  { name: 'x-matrices', bases: FLAT, about: ['sex', 'matrices'], shape: matrices },
  {
    name: 'hidden-rows',
    about: ['hidden-rows'],
    people: [5, 120],
    shape: (draft) => {
      draft.hiddenRows = draft.random.int(1, 3);
    },
    spoil: saidOfSheet('hidden-rows'),
  },
  {
    name: 'filtered-rows',
    bases: ['flat', 'central', 'template'],
    about: ['hidden-rows', 'groups'],
    people: [6, 120],
    shape: (draft) => {
      draft.hiddenRows = draft.random.int(1, 4);
      draft.filtered = true;
    },
    spoil: saidOfSheet('filtered-rows'),
  },
  {
    name: 'hidden-columns',
    bases: FLAT,
    about: ['hidden-columns'],
    shape: (draft) => {
      const single = draft.columns.filter(
        ({ path, facts }) => path.length === 1 && facts[0]?.field !== 'ho_ten' && facts[0]?.field !== 'stt',
      );
      for (const column of draft.random.some(single, 1, 2)) column.hidden = true;
    },
    // Another hazard may have taken the column away.
    spoil: (sheet) => {
      if (sheet.hiddenColumns.size > 0) saidOfSheet('hidden-columns')(sheet);
    },
  },
  { name: 'personal-columns', bases: FLAT, about: ['personal'], shape: personalColumns },
  {
    name: 'repeated-header',
    bases: ['flat', 'template'],
    about: ['repeat'],
    people: [12, 120],
    shape: (draft) => {
      draft.repeatHeader = draft.random.int(5, 20);
    },
  },
  {
    name: 'offset-table',
    bases: ['flat', 'template'],
    about: ['offset'],
    shape: (draft) => {
      draft.left = draft.random.int(1, 3);
      draft.title = [
        ...Array.from({ length: draft.random.int(1, 4) }, () => ({ texts: [], merged: false })),
        ...draft.title,
      ];
    },
  },
  {
    name: 'empty-numbered-rows',
    bases: FLAT,
    about: ['empty'],
    shape: (draft) => {
      draft.emptyNumbered = draft.random.int(2, 12);
    },
  },
  {
    name: 'number-as-text',
    bases: FLAT,
    about: ['stt'],
    shape: (draft) => {
      const pad = draft.random.pick([
        (n: number) => `${n}.`,
        (n: number) => String(n).padStart(2, '0'),
        (n: number) => String(n),
      ]);
      draft.columns = draft.columns.map((column) =>
        column.facts[0]?.field === 'stt'
          ? {
              ...column,
              facts: [
                {
                  field: 'stt' as const,
                  tells: () => ({}),
                  write: (_person, position) => ({ value: pad(position), format: '@' }),
                },
              ],
            }
          : column,
      );
    },
  },
  {
    name: 'header-says-little',
    bases: FLAT,
    about: ['header', 'dates', 'whole'],
    shape: shortHeader,
    // Whoever asks may also say that a column is missing meanwhile.
    spoil: (sheet) => {
      sheet.defects.push({
        hazard: 'header-says-little',
        row: null,
        column: sheet.left,
        field: null,
        expect: 'silent-ok',
      });
      sheet.questionsAllowed += 1;
    },
  },
  {
    name: 'second-list',
    bases: FLAT,
    about: ['second', 'empty', 'whole'],
    people: [5, 120],
    shape: secondList,
    spoil: (sheet) => {
      sheet.defects.push({
        hazard: 'second-list',
        row: null,
        column: sheet.left,
        field: null,
        expect: 'silent-ok',
      });
      sheet.questionsAllowed += 1;
    },
  },
  {
    name: 'no-number-column',
    bases: FLAT,
    about: ['stt', 'groups', 'empty'],
    shape: (draft) => remove(draft, 'stt'),
  },
];
