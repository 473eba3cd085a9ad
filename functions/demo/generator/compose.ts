/** Sex, people, class, occupation, youth union: each step chooses exactly as many as the demand says. */
import { chooseExactly } from './allocate.ts';
import { LIKELY, OCCUPATIONS, type Demand } from './demand.ts';
import type { Draft } from './draft.ts';
import type { Random } from './random.ts';

/** How much likelier a person of a people is on a roster where that people is at home. */
const AT_HOME = 30;

export function composeDrafts(random: Random, drafts: readonly Draft[], demand: Demand): void {
  chooseStudents(random, drafts, demand);
  chooseClasses(random, drafts, demand);
  chooseOccupations(random, drafts);
  for (const draft of chooseExactly(random, drafts, demand.women, ({ milieu }) => LIKELY.women[milieu])) {
    draft.woman = true;
  }
  choosePeoples(random, drafts, demand);
  chooseYouth(random, drafts, demand);
}

/** Students and pupils: they work nowhere yet. */
const isStudent = ({ occupation }: Draft) => occupation === 'sinh-vien' || occupation === 'hoc-sinh';

function chooseStudents(random: Random, drafts: readonly Draft[], { students, pupils = 0 }: Demand): void {
  const atSchool = ({ milieu }: Draft) => (milieu === 'school' ? 1 : 0);
  for (const draft of chooseExactly(random, drafts, students, atSchool)) draft.occupation = 'sinh-vien';
  if (pupils === 0) return;
  const others = drafts.filter((draft) => !isStudent(draft));
  for (const draft of chooseExactly(random, others, pupils, atSchool)) draft.occupation = 'hoc-sinh';
}

function chooseClasses(random: Random, drafts: readonly Draft[], { classes }: Demand): void {
  for (const socialClass of ['worker', 'farmer', 'intellectual'] as const) {
    const open = drafts.filter((draft) => draft.socialClass === 'none' && !isStudent(draft));
    const likely = LIKELY[socialClass];
    for (const draft of chooseExactly(random, open, classes[socialClass], ({ milieu }) => likely[milieu])) {
      draft.socialClass = socialClass;
    }
  }
}

function chooseOccupations(random: Random, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (isStudent(draft)) continue;
    if (draft.socialClass === 'worker') draft.occupation = 'dn-cong-nhan';
    else if (draft.socialClass === 'farmer') draft.occupation = 'nong-lam-ngu';
    else draft.occupation = random.weighted(OCCUPATIONS[draft.socialClass][draft.milieu]);
  }
}

/** Small peoples live together in a few villages, so each roster is the home of one. */
function choosePeoples(random: Random, drafts: readonly Draft[], demand: Demand): void {
  const homes = new Map<string, string>();
  const peoples = { ...demand.otherPeoples, ...demand.peoples };
  for (const { unit } of drafts) if (!homes.has(unit)) homes.set(unit, random.weighted(peoples));
  const minority = chooseExactly(random, drafts, demand.minority, ({ milieu }) => LIKELY.minority[milieu]);
  const open = new Set(minority);
  for (const [people, count] of Object.entries(demand.peoples)) {
    const near = ({ unit }: Draft) => (homes.get(unit) === people ? AT_HOME : 1);
    for (const draft of chooseExactly(random, [...open], count, near)) {
      draft.ethnicity = people;
      open.delete(draft);
    }
  }
  for (const draft of open) {
    const home = homes.get(draft.unit) ?? '';
    const isHome = random.next() < 0.7 && demand.otherPeoples[home] !== undefined;
    draft.ethnicity = isHome ? home : random.weighted(demand.otherPeoples);
  }
}

const NOT_YOUNG: ReadonlySet<string> = new Set(['nghi-huu', 'dn-lanh-dao']);

function chooseYouth(random: Random, drafts: readonly Draft[], demand: Demand): void {
  const students = drafts.filter(isStudent);
  const others = drafts.filter((draft) => !isStudent(draft) && !NOT_YOUNG.has(draft.occupation));
  const chosen = chooseExactly(random, others, demand.youthUnion - students.length, () => 1);
  for (const draft of [...students, ...chosen]) draft.youthUnion = true;
}
