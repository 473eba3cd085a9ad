/** What clerks do to columns and their headers: splits, groups, matrices of x, columns of their own, headers that say too little. */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { columnOf, factOf, serialOf } from '../columns.ts';
import type { Draft } from '../layout.ts';
import type { Column, Fact } from '../sheet.ts';

const has = ({ columns }: Draft, field: FieldKey) =>
  columns.some(({ facts }) => facts.some((fact) => fact.field === field));

const indexOf = ({ columns }: Draft, field: FieldKey) =>
  columns.findIndex(({ facts }) => facts.length === 1 && facts[0]?.field === field);

function replace(draft: Draft, field: FieldKey, columns: readonly Column[]): void {
  const at = indexOf(draft, field);
  if (at >= 0) draft.columns.splice(at, 1, ...columns);
  else draft.columns.push(...columns);
}

export function remove(draft: Draft, field: FieldKey): void {
  const at = indexOf(draft, field);
  if (at >= 0) draft.columns.splice(at, 1);
}

/** Ngày sinh above, Nam and Nữ below; the filled one says the sex. */
export function splitBirth(draft: Draft, parent: readonly string[], yearOnly: boolean): void {
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

export function twoNameColumns(draft: Draft): void {
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

export function matrices(draft: Draft): void {
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
export function groupHeaders(draft: Draft): void {
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

/** "Ngày" alone: the official dates a year later tell which day it is, and nothing does where they are left out. */
export function shortHeader(draft: Draft): void {
  const { random } = draft;
  for (const field of ['ngay_qd_kn', 'loai_dv'] as const) remove(draft, field);
  if (random.chance(0.5)) remove(draft, 'ngay_chinh_thuc');
  const column = draft.columns[indexOf(draft, 'ngay_vao_dang')];
  if (column) column.path = [random.pick(['Ngày', 'Ngày tháng', 'Ngày tháng năm'])];
}

export function personalColumns(draft: Draft): void {
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
