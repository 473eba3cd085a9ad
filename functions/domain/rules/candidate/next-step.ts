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
  'recognition',
] as const;

export interface NextStep {
  readonly step: (typeof NEXT_STEPS)[number];
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
  recognition: ['ngay_chinh_thuc'],
};

const ELSEWHERE: ReadonlySet<string> = new Set(['thoi', 'chuyen-giao']);
const PAPERS: readonly FieldKey[] = ['ngay_don', 'ngay_ly_lich', 'ngay_tham_tra'];
const PAPER_MONTHS = 12;

/** undefined where nothing is waited for: handed over, stopped, or all of the way done. `on`: ISO. */
export function nextStepOf(fields: Fields, on: string): NextStep | undefined {
  if (ELSEWHERE.has(outcomeOf(fields))) return undefined;
  const step = NEXT_STEPS.find((each) => DONE_BY[each].every((field) => fields[field] === undefined));
  if (step === undefined) return undefined;
  const by = lastDay(step, fields, on);
  return by === undefined ? { step } : { step, by };
}

function lastDay(step: NextStep['step'], fields: Fields, on: string): string | undefined {
  const { ngay_qd_kn: decision, ngay_vao_dang: ceremony } = fields;
  if (step === 'ceremony' && isText(decision) && isWholeDate(decision)) {
    const days = thresholdOn('ceremony-working-days', decision)?.value;
    return days === undefined ? undefined : workingDaysAfter(decision, days)?.day;
  }
  if (step === 'recognition' && isText(ceremony) && isWholeDate(ceremony))
    return addMonths(ceremony, thresholdOn('probation-months', ceremony)?.value ?? PAPER_MONTHS);
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
