/**
 * The college's candidates: the 54 students of the class that was opened apart for them. How many they are is in the article; who they
 * are, and how far each has come, is invented.
 */
import type { GeneratedMember } from './generator/draft.ts';
import { candidatesOf, officialIn, type Outcome } from './pool.ts';

/** Of the class in the ledger. */
export const STUDENTS = 54;
export const STUDENT_CLASS = { name: 'Lớp sinh viên Trường Cao đẳng Lào Cai', day: '2023-04-08' };

/** First who has begun the dossier and graduates before a decision can be reached; then who graduated, who stopped, and all the others. */
const OUTCOMES: readonly Outcome[] = [
  'ho-so',
  ...Array.from({ length: 5 }, (): Outcome => 'chuyen-giao'),
  ...Array.from({ length: 2 }, (): Outcome => 'thoi'),
  ...Array.from({ length: 6 }, (): Outcome => 'ho-so'),
  ...Array.from({ length: STUDENTS - 14 }, (): Outcome => 'co-gcn'),
];
/** At most three each. */
const HELPERS = 27;

function graduation(at: number): string {
  if (at === 0) return '2023-12';
  if (OUTCOMES[at] === 'chuyen-giao') return '2023-06';
  return at % 2 === 0 ? '2024-06' : '2025-06';
}

/** `staff`: the college's own list of members. */
export const studentsOf = (staff: readonly GeneratedMember[]): GeneratedMember[] =>
  candidatesOf({
    seed: 20_230_408,
    outcomes: OUTCOMES,
    all: {
      van_hoa: 'thpt',
      nghe_nghiep: 'sinh-vien',
      don_vi_ct: 'Trường Cao đẳng Lào Cai',
      nguon: 'sinh-vien+doan-vien',
      doan_vien: true,
      to_chuc_gt: 'doan-thanh-nien',
    },
    one: (at) => ({ nam_tn: graduation(at) }),
    born: [2002, 2004],
    peoples: { '01': 30, '02': 14, '08': 8, '09': 8, '26': 6, '03': 4 },
    introduced: '2022-11',
    course: { ...STUDENT_CLASS, certified: '2023-04-28' },
    applied: '2023-08-14',
    helpers: officialIn(staff).slice(0, HELPERS),
  });
