/**
 * The personal traits: what must not be told of a few people of a unit. Members, sex, kind of membership, admissions in all, plans
 * and coverage are none. A count is called as the figure that prints it.
 */
import { countAdmissions } from '../admissions.ts';
import type { AdmissionCategory } from '../layout.ts';
import type { DateRange } from '../admissions.ts';
import { compositionOf } from '../compositions.ts';
import { slotOf } from '../layout.ts';
import type { MonthEnd } from '../months.ts';

/** When ages and admissions are counted. */
export interface CountedOn {
  readonly at: MonthEnd;
  readonly admissions: DateRange;
}

export interface Trait {
  /** Every member, or every admission, falls into exactly one. */
  readonly counts: readonly string[];
  readonly count: (total: Int32Array, on: CountedOn) => readonly number[];
  /** Published beside the counts: what is the sum of which of them. */
  readonly sums?: Readonly<Record<string, readonly string[]>>;
  /** Counts that nobody publishes, and of which a few are therefore no secret by themselves. */
  readonly silent?: readonly string[];
  /** Divides one count of another trait further. */
  readonly within?: string;
}

const slots = (names: readonly string[]) => names.map(slotOf);
const valuesAt = (total: Int32Array, at: readonly number[]) => at.map((slot) => total[slot] ?? 0);

function ofComposition(id: string): Trait {
  const { rows, count } = compositionOf(id);
  return { counts: rows.map((row) => `${id}.${row.id}`), count: (total, { at }) => count(total, at) };
}

const MEMBERS = slotOf('members');
const MINORITY = slotOf('minority');
const EXEMPT = slotOf('exempt');

const KINH = 'ethnicity.01';
const NO_PEOPLE = new Set([KINH, 'ethnicity.unknown']);
/** Said to be of a minority, and not of which. */
const UNNAMED = 'ethnicity.unnamed';
/** Of whom nothing at all is known. */
const UNTOLD = 'ethnicity.untold';

/** Of the peoples that there are at all: of the others everybody may know that there is nobody. */
function ethnicity(everybody: Int32Array): Trait {
  const isThere = (name: string) => !NO_PEOPLE.has(name) && (everybody[slotOf(name)] ?? 0) > 0;
  const peoples = ofComposition('ethnicity').counts.filter(isThere);
  const known = [KINH, ...peoples];
  const at = slots(known);
  const namedIn = (each: readonly number[]) => each.slice(1).reduce((sum, value) => sum + value, 0);
  const unnamed = namedIn(valuesAt(everybody, at)) < (everybody[MINORITY] ?? 0);
  const count = (total: Int32Array): readonly number[] => {
    const each = valuesAt(total, at);
    const minority = total[MINORITY] ?? 0;
    const untold = (total[MEMBERS] ?? 0) - minority - (each[0] ?? 0);
    return unnamed ? [...each, minority - namedIn(each), untold] : [...each, untold];
  };
  // Who is of a minority without its name counts as unknown too.
  const sums = unnamed
    ? { 'members.minority': [...peoples, UNNAMED], 'ethnicity.unknown': [UNNAMED, UNTOLD] }
    : { 'members.minority': peoples };
  return { counts: [...known, ...(unnamed ? [UNNAMED, UNTOLD] : ['ethnicity.unknown'])], count, sums };
}

/** These two classes are these two occupations, and everybody else is divided in two ways: see class.ts. */
const WORKER = 'occupation.dn-cong-nhan';
const FARMER = 'occupation.nong-lam-ngu';
const OTHERS = 'occupation.others';

/** By occupation, and by class beside it. */
function occupation(): Trait[] {
  const apart = slots([WORKER, FARMER]);
  const main: Trait = {
    counts: [WORKER, FARMER, OTHERS],
    silent: [OTHERS],
    count: (total) => {
      const each = valuesAt(total, apart);
      return [...each, each.reduce((rest, value) => rest - value, total[MEMBERS] ?? 0)];
    },
  };
  const within = (counts: readonly string[]): Trait => {
    const at = slots(counts);
    return { counts, count: (total) => valuesAt(total, at), within: OTHERS };
  };
  const others = ofComposition('occupation').counts.filter((name) => name !== WORKER && name !== FARMER);
  return [main, within(others), within(['class.intellectual', 'class.none'])];
}

const EXEMPTION: Trait = {
  counts: ['members.exempt', 'members.exempt.none'],
  silent: ['members.exempt.none'],
  count: (total) => [total[EXEMPT] ?? 0, (total[MEMBERS] ?? 0) - (total[EXEMPT] ?? 0)],
};

function ofAdmissions(category: AdmissionCategory): Trait {
  return {
    counts: [`admissions.${category}`, `admissions.${category}.none`],
    silent: [`admissions.${category}.none`],
    count: (total, { admissions }) => {
      const { counts } = countAdmissions(total, admissions);
      return [counts[category], counts.total - counts[category]];
    },
  };
}

export const AGE = ofComposition('age');
export const AGE_UNKNOWN = 'age.unknown';
export const AGE_AVERAGE = 'age.average';

/** A trait that divides a count of another one comes after it. `everybody`: the sum of all rosters. */
export const traitsOf = (everybody: Int32Array): readonly Trait[] => [
  AGE,
  ...occupation(),
  ofComposition('education.general'),
  ofComposition('education.professional'),
  ofComposition('politicalTheory'),
  ethnicity(everybody),
  ofComposition('religion'),
  EXEMPTION,
  ofAdmissions('minority'),
  ofAdmissions('student'),
  ofAdmissions('enterprise'),
];

/** Figures that print a count under a name of their own. */
export const PRINTED_AS: ReadonlyMap<string, string> = new Map([
  ['members.ethnicity.unknown', 'ethnicity.unknown'],
  ['members.religion', 'religion.yes'],
  ['members.religion.unknown', 'religion.unknown'],
  ['class.worker', WORKER],
  ['class.farmer', FARMER],
]);

/** Every figure that tells of a trait, of whoever's people. */
const TRAIT =
  /^(?:age|class|occupation|education|politicalTheory|ethnicity|religion)\.|^members\.(?:minority|religion|ethnicity|exempt)|^admissions\.(?:minority|student|enterprise)/;

export const isTrait = (figure: string): boolean => TRAIT.test(figure);
