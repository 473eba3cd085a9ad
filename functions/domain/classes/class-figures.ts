/**
 * What classes come to over a span: how many, and how many people, of each kind. A class counts on its last day, on its first where no last
 * one is written. Where a report could be read in two ways both numbers are given, each with its name.
 */
import type { Bilingual } from '../language/bilingual.ts';
import { share } from '../language/number.ts';
import { both } from '../ledgers/finding.ts';
import { CLASS_CATEGORY_CODES, CLASS_KIND_CODES, type InTotal } from './class-codes.ts';
import type { ClassRow } from './class-ledger.ts';

/** Of how many classes it is known: of the others nobody wrote it down, which is not 0. */
export interface Known {
  readonly people: number;
  readonly classes: number;
}

export interface ClassSum {
  readonly classes: number;
  readonly participants: Known;
  readonly attended: Known;
  readonly certificates: Known;
}

export interface ClassTotal extends ClassSum {
  /** 'all' where there is but one reading. */
  readonly reading: 'all' | 'inside' | 'outside';
  readonly label: Bilingual;
  /** Participants of classes that were opened apart, of all of them; two decimals, null where there is nobody. */
  readonly separatePercent: number | null;
}

export interface ForWhom extends Pick<ClassSum, 'classes' | 'participants'> {
  readonly category: string;
  readonly label: Bilingual;
}

export interface ClassFigures {
  readonly kind: string;
  readonly label: Bilingual;
  readonly general: ClassSum;
  /** Opened apart: all of them, and by whether they are in the numbers of the general ones. */
  readonly separate: Readonly<Record<'all' | 'inside' | 'outside' | 'unknown', ClassSum>>;
  readonly forWhom: readonly ForWhom[];
  readonly totals: readonly ClassTotal[];
  /** Of all rows: in how many of the classes a number is assumed. */
  readonly assumed: number;
}

export interface ClassSpan {
  /** ISO, both included. */
  readonly from: string;
  readonly to: string;
}

/** Kinds without a class in the span are left out. `isOpen`: whether it is told for whom a class was; of the others only that they were. */
export function classFigures(
  rows: readonly ClassRow[],
  { from, to }: ClassSpan,
  isOpen: (row: ClassRow) => boolean,
): ClassFigures[] {
  const within = rows.filter((row) => from <= dayOf(row) && dayOf(row) <= to);
  return CLASS_KIND_CODES.flatMap(({ code, label }): ClassFigures[] => {
    const own = within.filter(({ kind }) => kind === code);
    return own.length === 0 ? [] : [{ kind: code, label, ...figuresOf(own, isOpen) }];
  });
}

const dayOf = ({ from, to }: ClassRow): string => to || from;

function figuresOf(rows: readonly ClassRow[], isOpen: (row: ClassRow) => boolean) {
  const general = rows.filter(({ isSeparate }) => !isSeparate);
  const separate = rows.filter(({ isSeparate }) => isSeparate);
  const apart = (...codes: readonly InTotal[]) => separate.filter(({ inTotal }) => codes.includes(inTotal));
  const least = [...general, ...apart('outside')];
  const learners = sumOf(separate).participants.people;
  const total = (reading: ClassTotal['reading'], of: readonly ClassRow[]): ClassTotal => {
    const sum = sumOf(of);
    const { percent } = share(learners, sum.participants.people);
    return { reading, label: READINGS[reading], ...sum, separatePercent: percent };
  };
  const most = [...least, ...apart('unknown')];
  const isOpenQuestion = apart('unknown').length > 0 && canHold(general, apart('inside', 'unknown'));
  return {
    general: sumOf(general),
    separate: {
      all: sumOf(separate),
      inside: sumOf(apart('inside')),
      outside: sumOf(apart('outside')),
      unknown: sumOf(apart('unknown')),
    },
    forWhom: forWhomOf(separate, isOpen),
    totals: isOpenQuestion ? [total('inside', least), total('outside', most)] : [total('all', most)],
    assumed: sumOf(rows.filter(({ isAssumed }) => isAssumed)).classes,
  };
}

/** More classes or more people than the general ones have cannot be among them. */
function canHold(general: readonly ClassRow[], apart: readonly ClassRow[]): boolean {
  const [whole, part] = [sumOf(general), sumOf(apart)];
  return part.classes <= whole.classes && part.participants.people <= whole.participants.people;
}

const READINGS: Readonly<Record<ClassTotal['reading'], Bilingual>> = {
  all: both('Tổng số', 'In all'),
  inside: both(
    'Tổng số, nếu lớp mở riêng chưa rõ nằm trong',
    'In all, if the classes apart of which it is not known are inside',
  ),
  outside: both(
    'Tổng số, nếu lớp mở riêng chưa rõ nằm ngoài',
    'In all, if the classes apart of which it is not known are outside',
  ),
};

const OTHERS = { category: 'others', label: both('Đối tượng khác', 'Others') };

function forWhomOf(rows: readonly ClassRow[], isOpen: (row: ClassRow) => boolean): ForWhom[] {
  const lineOf = (
    name: { readonly category: string; readonly label: Bilingual },
    of: readonly ClassRow[],
  ) => {
    const { classes, participants } = sumOf(of);
    return of.length === 0 ? [] : [{ ...name, classes, participants }];
  };
  return [
    ...CLASS_CATEGORY_CODES.flatMap(({ code, label }) =>
      lineOf(
        { category: code, label },
        rows.filter((row) => row.category === code && isOpen(row)),
      ),
    ),
    ...lineOf(
      OTHERS,
      rows.filter((row) => !isOpen(row)),
    ),
  ];
}

function sumOf(rows: readonly ClassRow[]): ClassSum {
  const known = (column: 'participants' | 'attended' | 'certificates'): Known => {
    const told = rows.filter((row) => row[column] !== undefined);
    return {
      people: told.reduce((sum, row) => sum + (row[column] ?? 0), 0),
      classes: told.reduce((sum, row) => sum + row.classes, 0),
    };
  };
  return {
    classes: rows.reduce((sum, row) => sum + row.classes, 0),
    participants: known('participants'),
    attended: known('attended'),
    certificates: known('certificates'),
  };
}
