/** What a printed list has that is nobody: feet of pages, who signs, remarks below a name, sections that count, sums of columns. */
import type { Hazard } from '../hazard.ts';
import type { Draft } from '../layout.ts';
import { sections } from './around.ts';

const FLAT = ['flat'] as const;
const LISTS = ['flat', 'template'] as const;

function pageFeet(draft: Draft): void {
  const { random } = draft;
  draft.repeatHeader = random.int(4, 15);
  draft.pageFoot = random.pick(['Trang #', 'Trang #/9', 'TRANG SỐ #', '- # -', '#']);
}

const SIGNERS = [
  ['THƯ KÝ', 'CHỦ TRÌ'],
  ['Lập biểu', 'THỦ TRƯỞNG ĐƠN VỊ'],
  ['Người lập danh sách', 'P. BÍ THƯ'],
  ['', 'Đại diện chi bộ'],
  ['XÁC NHẬN CỦA ĐẢNG ỦY CƠ SỞ', 'TM. BAN CHI ỦY'],
] as const;

function signers(draft: Draft): void {
  const { random, columns } = draft;
  const right = Math.max(3, columns.length - 2);
  const [first, second] = random.pick(SIGNERS);
  draft.footer.push(
    { texts: { ...(first ? { 1: first } : {}), [right]: second } },
    { texts: { [right]: random.pick(['(Đã ký)', '(Ký tên, đóng dấu)', 'BÍ THƯ']) } },
    ...Array.from({ length: random.int(0, 3) }, () => ({ texts: {} })),
    { texts: { 1: random.pick(['Nguyễn Văn Mẫu', 'Lò Thị Mẫu']) } },
  );
}

/** "Tổ đảng số 2" with "6 đ/c" where its people have their birth dates. */
function counted(draft: Draft): void {
  const { random } = draft;
  sections(draft, false);
  const unit = random.pick(['Tổ đảng số', 'Cụm', 'Đội', 'Phân xưởng', 'Khu phố', 'Bộ phận', 'Trạm']);
  const form = random.pick(['# đ/c', '(# đảng viên)', '#', '# đồng chí']);
  draft.groups = draft.groups.map((group, at) => ({
    ...group,
    section: {
      number: random.pick([String(at + 1), '']),
      name: `${unit} ${at + 1}`,
      merged: false,
      count: form.replace('#', String(group.people.length)),
    },
  }));
}

export const PRINTED_HAZARDS: readonly Hazard[] = [
  { name: 'page-feet', bases: LISTS, about: ['repeat'], people: [12, 120], shape: pageFeet },
  { name: 'signers', bases: LISTS, about: ['signature'], shape: signers },
  { name: 'sections-counted', bases: FLAT, about: ['groups', 'name'], people: [6, 120], shape: counted },
  {
    name: 'column-numbers-otherwise',
    bases: LISTS,
    about: ['numbers'],
    shape: (draft) => {
      draft.columnNumbers = draft.random.pick(['square', 'dots', 'sums'] as const);
    },
  },
];
