/** What is to be done next about a candidate, and by when: the first step of the way that the list has no day of. */
import { addMonths, isWholeDate } from '../../language/date.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import { isText, type Fields } from '../helpers/rows-where.ts';
import { thresholdOn } from '../law/thresholds.ts';
import { workingDaysAfter } from '../law/working-days.ts';
import { isOver, outcomeOf } from './way.ts';

export const NEXT_STEPS = [
  'helper',
  'class',
  'certificate',
  'application',
  'history',
  'verification',
  'branch',
  'committee',
  'decision',
  'ceremony',
  'newMemberClass',
  'recognition',
] as const;

/** Of whoever was absent from the class; and of a union, which hands its people to a branch that goes on with them. */
type OtherStep = 'classAgain' | 'introduction';

/** Who keeps the list: a branch goes the whole way, a union to the introduction. */
export type KeptBy = 'branch' | 'union';

export interface NextStep {
  readonly step: (typeof NEXT_STEPS)[number] | OtherStep;
  /** It cannot be done before this day (ISO). */
  readonly from?: string;
  /** The last day (ISO), where a text or a paper sets one. */
  readonly by?: string;
}

const DECIDED: readonly FieldKey[] = ['ngay_qd_kn', 'so_qd_kn', 'ngay_vao_dang'];
const RESOLVED: readonly FieldKey[] = ['ngay_nq_cb', 'ngay_nq_du', ...DECIDED];

/** In their order: by which fields one of them is known to be behind somebody. */
const DONE_BY: Readonly<Record<(typeof NEXT_STEPS)[number], readonly FieldKey[]>> = {
  helper: ['nguoi_giup', ...RESOLVED],
  class: ['ngay_hoc', 'gcn_ngay', 'gcn_so', ...DECIDED],
  certificate: ['gcn_ngay', 'gcn_so', ...DECIDED],
  application: ['ngay_don', ...RESOLVED],
  history: ['ngay_ly_lich', 'ngay_tham_tra', ...RESOLVED],
  verification: ['ngay_tham_tra', ...RESOLVED],
  branch: RESOLVED,
  committee: ['ngay_nq_du', ...DECIDED],
  decision: DECIDED,
  ceremony: ['ngay_vao_dang'],
  newMemberClass: ['ngay_hoc_dvm', 'gcn_dvm', 'ngay_chinh_thuc'],
  recognition: ['ngay_chinh_thuc'],
};

const ELSEWHERE: ReadonlySet<string> = new Set(['thoi', 'chuyen-giao']);
const OF_UNION = ['class', 'certificate'] as const;
const PAPERS: readonly FieldKey[] = ['ngay_don', 'ngay_ly_lich', 'ngay_tham_tra'];
const PAPER_MONTHS = 12;

/**
 * The one that is next; of whoever is on probation both the class for new members and the recognition that it is needed for. None where
 * nothing is waited for: handed over, stopped, or all of the way done. Whoever was absent from the class attends it first, whatever else is
 * open. `on`: ISO.
 */
export function nextStepsOf(fields: Fields, on: string, keptBy: KeptBy = 'branch'): readonly NextStep[] {
  const steps = keptBy === 'union' ? stepsOfUnion(fields) : stepsOfBranch(fields);
  return steps.map((step) => ({ step, ...daysOf(step, fields, on) }));
}

const isOpenFor =
  (fields: Fields) =>
  (step: keyof typeof DONE_BY): boolean =>
    DONE_BY[step].every((field) => fields[field] === undefined);

/** A certificate says that the class was attended after all. */
const wasAbsent = (fields: Fields): boolean =>
  outcomeOf(fields) === 'vang' && isOpenFor(fields)('certificate');

function stepsOfBranch(fields: Fields): readonly NextStep['step'][] {
  if (ELSEWHERE.has(outcomeOf(fields))) return [];
  if (wasAbsent(fields)) return ['classAgain'];
  const next = NEXT_STEPS.find(isOpenFor(fields));
  if (next === undefined) return [];
  return next === 'newMemberClass' ? [next, 'recognition'] : [next];
}

/** Helper, papers and decision are the branch's: once it has decided, too, the union has nothing left to do. */
function stepsOfUnion(fields: Fields): readonly NextStep['step'][] {
  if (isOver(fields)) return [];
  if (wasAbsent(fields)) return ['classAgain'];
  return [OF_UNION.find(isOpenFor(fields)) ?? 'introduction'];
}

function daysOf(step: NextStep['step'], fields: Fields, on: string): Pick<NextStep, 'from' | 'by'> {
  const over = endOfProbation(fields);
  if (step === 'newMemberClass') return over === undefined ? {} : { by: over };
  if (step === 'recognition') return over === undefined ? {} : { from: over, ...reviewedBy(over) };
  const by = lastDay(step, fields, on);
  return by === undefined ? {} : { by };
}

function endOfProbation({ ngay_vao_dang: ceremony }: Fields): string | undefined {
  if (!isText(ceremony) || !isWholeDate(ceremony)) return undefined;
  const months = thresholdOn('probation-months', ceremony)?.value;
  return months === undefined ? undefined : addMonths(ceremony, months);
}

/** The branch considers it within so many working days of the end of probation. */
function reviewedBy(over: string): Pick<NextStep, 'by'> {
  const days = thresholdOn('probation-review-working-days', over)?.value;
  const by = days === undefined ? undefined : workingDaysAfter(over, days)?.day;
  return by === undefined ? {} : { by };
}

function lastDay(step: NextStep['step'], fields: Fields, on: string): string | undefined {
  const { ngay_qd_kn: decision } = fields;
  if (step === 'ceremony' && isText(decision) && isWholeDate(decision)) {
    const days = thresholdOn('ceremony-working-days', decision)?.value;
    return days === undefined ? undefined : workingDaysAfter(decision, days)?.day;
  }
  return AFTER_BRANCH.has(step) ? undefined : firstToEnd(fields, on);
}

const AFTER_BRANCH: ReadonlySet<NextStep['step']> = new Set(
  NEXT_STEPS.slice(NEXT_STEPS.indexOf('branch') + 1),
);

/** The branch considers it while the certificate and every paper still hold. */
function firstToEnd(fields: Fields, on: string): string | undefined {
  const { gcn_ngay: certificate } = fields;
  const months = thresholdOn('certificate-months', on)?.value;
  const ends = PAPERS.map((field) => endOf(fields[field], PAPER_MONTHS));
  return [endOf(certificate, months), ...ends].filter((day) => day !== undefined).sort()[0];
}

const endOf = (day: Fields[FieldKey], months: number | undefined): string | undefined =>
  isText(day) && isWholeDate(day) && months !== undefined ? addMonths(day, months) : undefined;
