/** A rule about one person on two rows whose name or birth is written in two ways. Whoever has an own personal number is nobody else. */
import type { Member } from '../../roster/shape/member.ts';
import { compareDates } from '../../language/date.ts';
import { fold } from '../../language/fold.ts';
import { isText } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';

const PERSONAL = /^\d{12}$/;
const MOST_EDITS = 2;
const WHOLE_DATE = 10;
/** Of one admission day and one year of birth: more of them are a column filled down, and comparing each with each has no end. */
const MOST_ALIKE = 100;

const hasNumber = ({ fields: { so_cccd: number } }: Member): boolean =>
  isText(number) && PERSONAL.test(number);

/** The whole day of admission, and the year of birth. */
function daysOf({ fields: { ngay_sinh: birth, ngay_vao_dang: admission } }: Member): string | undefined {
  if (!isText(birth) || !isText(admission) || admission.length !== WHOLE_DATE) return undefined;
  return admission + birth.slice(0, 4);
}

/** Letters to add, drop or change, as far as `most`. */
function editsUpTo(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Another spelling, or a middle name that one of them leaves out; not the same, which has a rule of its own. */
function isNear(a: string, b: string): boolean {
  if (a === b) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const [words, fewer] = [long.split(' '), short.split(' ')];
  if (words.at(0) !== fewer.at(0) && words.at(-1) !== fewer.at(-1)) return false;
  if (fewer.length > 1 && fewer.length < words.length && fewer.every((word) => words.includes(word)))
    return words.at(-1) === fewer.at(-1);
  return editsUpTo(a, b, MOST_EDITS) <= MOST_EDITS;
}

/** Where both births are whole the very same name has a rule of its own, and where one is a year nothing less will do. */
function isPerhapsOne(a: Member, b: Member): boolean {
  if (hasNumber(a) && hasNumber(b)) return false;
  const [one, other] = [String(a.fields.ngay_sinh), String(b.fields.ngay_sinh)];
  if (compareDates(one, other) !== 0) return false;
  return one.length === WHOLE_DATE && other.length === WHOLE_DATE
    ? isNear(nameOf(a), nameOf(b))
    : nameOf(a) === nameOf(b);
}

const nameOf = ({ fields }: Member): string => fold(String(fields.ho_ten ?? ''));

const MAI = { ngay_sinh: '1985-02-03', ngay_vao_dang: '2010-05-19' };

const spelledTwice: Rule = {
  id: 'L4-DUP-007',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  reads: ['ho_ten', 'ngay_sinh', 'ngay_vao_dang', 'so_cccd'],
  title: { vi: 'Có thể một người ghi hai lần', en: 'Perhaps one person, written twice' },
  message: {
    vi: 'họ tên, ngày sinh như hoặc gần như dòng {row}, và cùng ngày vào Đảng. Nếu là một người thì bỏ dòng thừa; nếu là hai người thì giữ nguyên.',
    en: 'name and birth are, or nearly are, those of row {row}, and so is the admission date. Remove the extra row, or keep both if they are two people.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'another name, and twins with numbers of their own',
        members: [
          { ...MAI, ho_ten: 'Giàng A Páo' },
          { ...MAI, ho_ten: 'Lò Thị May', so_cccd: '010185012345' },
          { ...MAI, ho_ten: 'Lò Thị Mến', so_cccd: '010185012346' },
        ],
      },
    ],
    fail: [
      {
        title: 'i for y, and no number',
        members: [
          { ...MAI, ho_ten: 'Lò Thị Mai', so_cccd: '010185012345' },
          { ...MAI, ho_ten: 'Lò Thị May' },
        ],
      },
      {
        title: 'the middle name left out',
        members: [
          { ...MAI, ho_ten: 'Nguyễn Thị Phương Mai' },
          { ...MAI, ho_ten: 'Nguyễn Phương Mai' },
        ],
      },
      {
        title: 'once with the year of birth alone',
        members: [
          { ...MAI, ho_ten: 'Lò Thị Mai' },
          { ...MAI, ho_ten: 'Lò Thị Mai', ngay_sinh: '1985' },
        ],
      },
    ],
  },
  *check({ list: { members } }) {
    const open = new Set<string>();
    for (const member of members) {
      const days = hasNumber(member) ? undefined : daysOf(member);
      if (days !== undefined) open.add(days);
    }
    if (open.size === 0) return;
    const first = new Map<string, Member[]>();
    for (const member of members) {
      const days = daysOf(member);
      if (days === undefined || !open.has(days)) continue;
      const earlier = first.get(days) ?? [];
      first.set(days, earlier);
      if (earlier.length === MOST_ALIKE) continue;
      const other = earlier.find((one) => isPerhapsOne(one, member));
      if (other) yield { row: member.row, field: 'ho_ten', params: { row: other.row } };
      earlier.push(member);
    }
  },
};

export const NEAR_DUPLICATE_RULES: readonly Rule[] = [spelledTwice];
