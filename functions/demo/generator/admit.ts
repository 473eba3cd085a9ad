/** Dates of admission: of age, before the roster's date, and exactly as many in a period as demanded. */
import { isoOf, partsOf } from '../../domain/language/date.ts';
import { chooseExactly } from './allocate.ts';
import type { AdmissionDemand, Demand } from './demand.ts';
import type { Draft } from './draft.ts';
import type { Random } from './random.ts';

/** Admission comes in the month after the eighteenth birthday at the earliest. */
export const OF_AGE = 18 * 12 + 1;
const SETTLED = 11 * 12;
export const OLD = 38 * 12;

/** Months since the year 0, so that they can be counted with. */
export function monthOf(iso: string): number {
  const parts = partsOf(iso);
  if (parts?.month === undefined) throw new RangeError('Not a date with a month');
  return parts.year * 12 + parts.month - 1;
}

/** Days on which branches like to admit: 3 February, 19 May, 2 September. */
const FEAST_DAYS: Readonly<Record<number, number>> = { 1: 3, 4: 19, 8: 2 };

export function dayIn(random: Random, month: number): string {
  const feast = FEAST_DAYS[month % 12];
  const day = feast !== undefined && random.next() < 0.4 ? feast : random.between(1, 28);
  return isoOf(Math.floor(month / 12), (month % 12) + 1, day) ?? '';
}

const isEnterprise = ({ occupation }: Draft) => occupation.startsWith('dn-');
const isStudent = ({ occupation }: Draft) => occupation === 'sinh-vien';
const isPupil = ({ occupation }: Draft) => occupation === 'hoc-sinh';

function admitNow(
  random: Random,
  drafts: readonly Draft[],
  asOf: number,
  demand: AdmissionDemand,
): Set<Draft> {
  const [first, last] = [monthOf(demand.from), monthOf(demand.to)];
  const canBe = drafts.filter(({ ageMonths }) => ageMonths - (asOf - first) >= OF_AGE && ageMonths <= OLD);
  const likely = ({ youthUnion }: Draft) => (youthUnion ? 12 : 1);
  const chosen = [
    ...chooseExactly(random, canBe.filter(isStudent), demand.students, likely),
    ...chooseExactly(random, canBe.filter(isEnterprise), demand.enterprise, likely),
    ...chooseExactly(
      random,
      canBe.filter((draft) => !isStudent(draft) && !isPupil(draft) && !isEnterprise(draft)),
      demand.others,
      likely,
    ),
  ];
  for (const draft of chosen) draft.admitted = dayIn(random, random.between(first, last));
  return new Set(chosen);
}

/** At an age between 18 and the late thirties, mostly in the twenties; not after `latest`, not in `quiet`. */
export function admitBefore(random: Random, draft: Draft, asOf: number, latest: number, quiet: number): void {
  const oldest = Math.min(draft.ageMonths - (asOf - latest), OLD);
  const young = OF_AGE + Math.min(2 * 12, Math.floor((oldest - OF_AGE) / 2));
  const settled = Math.min(OF_AGE + SETTLED, oldest);
  const age = random.next() < 0.8 ? random.between(young, settled) : random.between(OF_AGE, oldest);
  const month = asOf - draft.ageMonths + age;
  draft.admitted = dayIn(random, month === quiet ? month + 1 : month);
}

export function giveAdmissions(random: Random, drafts: readonly Draft[], demand: Demand): void {
  const asOf = monthOf(demand.asOf);
  const { admissions } = demand;
  const now = admissions === undefined ? new Set<Draft>() : admitNow(random, drafts, asOf, admissions);
  const latest = admissions === undefined ? asOf : monthOf(admissions.from) - 1;
  const quiet = admissions?.quiet === undefined ? NaN : monthOf(admissions.quiet);
  for (const draft of drafts) if (!now.has(draft)) admitBefore(random, draft, asOf, latest, quiet);
}
