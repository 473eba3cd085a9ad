/** Which hazards meet in which workbook: every one in its share of them, two to six together, never two that contradict. */
import type { Base, Hazard } from './hazard.ts';
import { FORM_OF, HAZARDS } from './hazards/all.ts';
import { Random } from './random.ts';

export interface Plan {
  /** "7/12": workbook 12 of seed 7. */
  readonly name: string;
  readonly base: Base;
  readonly people: number;
  readonly hazards: readonly Hazard[];
}

const BASES: readonly Base[] = [
  'flat',
  'flat',
  'flat',
  'flat',
  'flat',
  'flat',
  'template',
  'book-cells',
  'book-rows',
  'central',
];

function sizeOf(random: Random, number: number): number {
  if (number % 100 === 57) return 600;
  if (number % 25 === 7) return random.int(1, 2);
  return random.chance(0.2) ? random.int(61, 120) : random.int(3, 40);
}

function fits(
  { bases, people = [1, 600], about = [] }: Hazard,
  base: Base,
  count: number,
  chosen: readonly Hazard[],
): boolean {
  if (bases && !bases.includes(base)) return false;
  if (count < people[0] || (count > people[1] && count <= 120)) return false;
  return !chosen.some((other) => other.about?.some((word) => about.includes(word)));
}

/** The size gives way to the hazard that has to come. */
function sizeFor({ people = [1, 600] }: Hazard, random: Random, wanted: number): number {
  if (wanted >= people[0] && wanted <= people[1]) return wanted;
  return random.int(Math.max(people[0], 3), Math.min(people[1], 40));
}

export function planCorpus(seed: number, count: number): Plan[] {
  const met = new Map(HAZARDS.map(({ name }) => [name, 0]));
  const timesOf = ({ name }: Hazard) => met.get(name) ?? 0;
  return Array.from({ length: count }, (_, number): Plan => {
    const name = `${seed}/${number}`;
    const random = new Random(name);
    const rarest = random.shuffled(HAZARDS).sort((a, b) => timesOf(a) - timesOf(b));
    const first = rarest[0] as Hazard;
    const possible = first.bases ? BASES.filter((base) => first.bases?.includes(base)) : BASES;
    const base = random.pick(possible);
    const people = sizeFor(first, random, sizeOf(random, number));
    const form = HAZARDS.find((hazard) => hazard.name === FORM_OF[base]);
    const chosen: Hazard[] = form && form !== first ? [form, first] : [first];
    const wanted = random.int(2, 6);
    for (const hazard of rarest) {
      if (chosen.length >= wanted) break;
      if (!chosen.includes(hazard) && fits(hazard, base, people, chosen)) chosen.push(hazard);
    }
    for (const hazard of chosen) met.set(hazard.name, timesOf(hazard) + 1);
    return { name, base, people, hazards: HAZARDS.filter((hazard) => chosen.includes(hazard)) };
  });
}
