/** What stands around and between the members of a printed list: titles, sections, sums, signatures, another list. */
import type { Draft } from '../layout.ts';
import { BRANCHES } from '../names.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

export function titleBlock(draft: Draft): void {
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
export function sections(
  draft: Draft,
  merged: boolean,
  subtotals: 'none' | 'right' | 'wrong' = 'none',
): void {
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

export function signature(draft: Draft): void {
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
export function totals(draft: Draft, off: number): void {
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

/** People who are no members yet, on the same sheet, under a header of their own. */
export function secondList(draft: Draft): void {
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
