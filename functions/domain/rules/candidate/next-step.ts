/** What is to be done next about a candidate, and by when: the first step of the way that the list has no day of. */
import { addMonths, isWholeDate } from '../../language/date.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import { isText, type Fields } from '../helpers/rows-where.ts';
import { thresholdOn } from '../law/thresholds.ts';
import { workingDaysAfter } from '../law/working-days.ts';
import { outcomeOf } from './way.ts';

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

export interface NextStep {
  readonly step: (typeof NEXT_STEPS)[number];
  /** It cannot be done before this day (ISO). */
  readonly from?: string;
  /** The last day (ISO), where a text or a paper sets one. */
  readonly by?: string;
}

/** In their order: by which fields one of them is known to be behind somebody. */
const DONE_BY: Readonly<Record<NextStep['step'], readonly FieldKey[]>> = {
  helper: ['nguoi_giup', 'ngay_nq_cb'],
  class: ['ngay_hoc', 'gcn_ngay', 'gcn_so'],
  certificate: ['gcn_ngay', 'gcn_so'],
  application: ['ngay_don', 'ngay_nq_cb'],
  history: ['ngay_ly_lich', 'ngay_tham_tra', 'ngay_nq_cb'],
  verification: ['ngay_tham_tra', 'ngay_nq_cb'],
  branch: ['ngay_nq_cb', 'ngay_nq_du', 'ngay_qd_kn'],
  committee: ['ngay_nq_du', 'ngay_qd_kn'],
  decision: ['ngay_qd_kn', 'so_qd_kn', 'ngay_vao_dang'],
  ceremony: ['ngay_vao_dang'],
  newMemberClass: ['ngay_hoc_dvm', 'gcn_dvm', 'ngay_chinh_thuc'],
  recognition: ['ngay_chinh_thuc'],
};

const ELSEWHERE: ReadonlySet<string> = new Set(['thoi', 'chuyen-giao']);
const PAPERS: readonly FieldKey[] = ['ngay_don', 'ngay_ly_lich', 'ngay_tham_tra'];
const PAPER_MONTHS = 12;

/**
 * The one that is next; of whoever is on probation both the class for new members and the recognition that it is needed for. None where
 * nothing is waited for: handed over, stopped, or all of the way done. `on`: ISO.
 */
export function nextStepsOf(fields: Fields, on: string): readonly NextStep[] {
  if (ELSEWHERE.has(outcomeOf(fields))) return [];
  const isOpen = (step: NextStep['step']) => DONE_BY[step].every((field) => fields[field] === undefined);
  const next = NEXT_STEPS.find(isOpen);
  if (next === undefined) return [];
  const steps = next === 'newMemberClass' ? ([next, 'recognition'] as const) : [next];
  return steps.map((step) => ({ step, ...daysOf(step, fields, on) }));
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
  return NEXT_STEPS.indexOf(step) <= NEXT_STEPS.indexOf('branch') ? firstToEnd(fields, on) : undefined;
}

/** The branch considers it while the certificate and every paper still hold. */
function firstToEnd(fields: Fields, on: string): string | undefined {
  const { gcn_ngay: certificate } = fields;
  const months = thresholdOn('certificate-months', on)?.value;
  const ends = PAPERS.map((field) => endOf(fields[field], PAPER_MONTHS));
  return [endOf(certificate, months), ...ends].filter((day) => day !== undefined).sort()[0];
}

const endOf = (day: Fields[FieldKey], months: number | undefined): string | undefined =>
  isText(day) && isWholeDate(day) && months !== undefined ? addMonths(day, months) : undefined;
