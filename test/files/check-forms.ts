/**
 * Biểu 1 to 5 over random organisations, days and spans, every cell and every identity, against an oracle in another language that works
 * them out from the rows: `npm run check:forms` (needs Python 3). ROUNDS is how many organisations, SEED which ones.
 */
import { execFileSync } from 'node:child_process';
import { unitSince } from '../../functions/demo/generator/bloc.ts';
import { randomOf, type Random } from '../../functions/demo/generator/random.ts';
import { blocksFor, countsOf } from '../../functions/domain/forms/counts.ts';
import { checkedIdentities, filledRows, type Told } from '../../functions/domain/forms/filled.ts';
import { countsOfForm, FORM_IDS, type Form } from '../../functions/domain/forms/form.ts';
import { FORMS } from '../../functions/domain/forms/forms.ts';
import { tallyUnits } from '../../functions/domain/forms/unit-tally.ts';
import type { DateRange } from '../../functions/domain/statistics/admissions.ts';
import { countDetails } from '../../functions/domain/statistics/count-details.ts';
import { countMembers } from '../../functions/domain/statistics/count.ts';
import { sumDetails } from '../../functions/domain/statistics/detail-sum.ts';
import { encodeDetails } from '../../functions/domain/statistics/details.ts';
import {
  ETHNICITY_CODES,
  GENERAL_CODES,
  OCCUPATION_CODES,
  PROFESSIONAL_CODES,
  THEORY_CODES,
} from '../../functions/domain/statistics/layout.ts';
import { totalOf } from '../../functions/domain/statistics/vector.ts';
import { EXIT_REASONS } from '../../functions/domain/submissions/exits.ts';
import type { Lines } from '../../functions/domain/submissions/movements.ts';
import { ORGANISATION_FORMS } from '../../functions/domain/units/unit-ledger.ts';
import { treeAsOf } from '../../functions/domain/units/tree.ts';
import type { Tree, UnitAsOf } from '../../functions/domain/units/unit.ts';
import { randomCase, type CaseRoster } from '../support/random-organisation.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 1);
const MOST_BYTES = 256 * 1024 * 1024;
const SINCE = '2000-01-01';
const codes = {
  occupation: OCCUPATION_CODES,
  general: GENERAL_CODES,
  professional: PROFESSIONAL_CODES,
  theory: THEORY_CODES,
  ethnicity: ETHNICITY_CODES,
};

interface Day {
  readonly asOf: string;
  readonly span: DateRange;
  readonly units: readonly UnitAsOf[];
  readonly rosters: readonly CaseRoster[];
  readonly lines: Lines;
  readonly membersBefore?: number;
}
interface Case {
  readonly now: Day;
  readonly before?: Day;
}

/** Mostly as a year has them: what the identities are about holds, or fails by a little. */
function linesOf(random: Random): Lines {
  const people = () => random.between(0, 6);
  const exits = Object.fromEntries(EXIT_REASONS.map(({ code }) => [code, people()])) as Lines['exits'];
  const entries = { admitted: people(), arrived: people(), unknown: random.between(0, 1) };
  const [opening, reorganised] = [random.between(60, 150), random.between(-1, 1)];
  const came = entries.admitted + entries.arrived + entries.unknown;
  const gone = Object.values(exits).reduce((all, one) => all + one, 0);
  const isKept = random.next() < 0.7;
  const onProbation = random.between(0, exits['struck-off']);
  const leaver = (probationary: boolean | null, count: number) => ({
    reason: 'struck-off' as const,
    probationary,
    admittedWithin24Months: null,
    people: count,
  });
  return {
    ...{ opening, entries, exits, reorganised, firstLists: random.between(0, 1), corrected: 0 },
    closing: opening + came - gone + reorganised + random.between(0, 2),
    leavers: isKept
      ? [leaver(true, onProbation), leaver(false, exits['struck-off'] - onProbation)]
      : [leaver(null, exits['struck-off'])],
  };
}

function randomForms(seed: number): Case {
  const given = randomCase(seed);
  const random = randomOf(seed ^ 0xf0);
  const kinds = [...ORGANISATION_FORMS.map(({ code }) => code), 'lạ', undefined];
  const withForm = (unit: UnitAsOf): UnitAsOf => {
    const form = kinds[random.between(0, kinds.length - 1)];
    return unit.kind === 'grassroots' && form !== undefined ? { ...unit, form } : unit;
  };
  const units = given.units.map(withForm);
  const day = (asOf: string, from: string, rosters: readonly CaseRoster[]): Day => {
    const lines = linesOf(random);
    const before = random.next();
    const opened = before < 0.4 ? lines.opening : before < 0.7 ? random.between(0, 90) : undefined;
    return {
      ...{ asOf, span: { from, to: asOf }, units, rosters, lines },
      ...(opened === undefined ? {} : { membersBefore: opened }),
    };
  };
  const { yearBefore } = given;
  const aYearBefore = (iso: string) => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  return {
    now: day(given.asOf, given.span.from, given.rosters),
    ...(yearBefore === undefined
      ? {}
      : { before: day(yearBefore.asOf, aYearBefore(given.span.from), yearBefore.rosters) }),
  };
}

function treeOf(units: readonly UnitAsOf[], day: string): Tree {
  const plain = units.map((unit) => {
    const since = unitSince(SINCE, unit);
    return unit.form === undefined ? since : { ...since, forms: [{ from: SINCE, value: unit.form }] };
  });
  return treeAsOf(plain, day);
}

function toldOf({ asOf, span, units, rosters, lines, membersBefore }: Day, form: Form): Told {
  const wanted = countsOfForm(form);
  const counted = rosters.map(({ unit, rows, on, details }) => {
    const members = rows.map((fields) => ({ fields }));
    return {
      unit: unit.id,
      vector: countMembers(members, on),
      details: details ? encodeDetails(countDetails(members, on)) : undefined,
    };
  });
  const tree = treeOf(units, asOf);
  const tallied = tallyUnits({
    tree,
    unit: units[0]?.id ?? '',
    summed: rosters.flatMap(({ unit }) => tree.unit(unit.id) ?? []),
    standIns: new Set(rosters.filter(({ standsIn }) => standsIn).map(({ unit }) => unit.id)),
    vectors: new Map(counted.map(({ unit, vector }) => [unit, vector])),
    span,
  });
  const counts = countsOf(
    {
      ...{ asOf, span, lines, units: tallied },
      total: totalOf(...counted.map(({ vector }) => vector)),
      details: sumDetails(blocksFor(wanted), counted),
      ...(membersBefore === undefined ? {} : { membersBefore }),
    },
    wanted,
  );
  return { counts, isWithheld: () => false };
}

interface Answer {
  readonly rows: readonly unknown[];
  readonly checks: readonly unknown[];
}

function answerOf({ now, before }: Case, form: Form): Answer {
  const times = {
    now: toldOf(now, form),
    ...(before === undefined ? {} : { 'year-before': toldOf(before, form) }),
  };
  return {
    rows: filledRows(form, times).map(({ row, cells }) => [row.id, cells]),
    checks: checkedIdentities(form, times).map(
      ({ identity, when, left, right, difference, beside, unexplained }) => [
        ...[identity.id, when, left, right, difference],
        beside.map(({ value }) => value),
        unexplained,
      ],
    ),
  };
}

const cases = Array.from({ length: ROUNDS }, (_, index) => randomForms(SEED * 100_000 + index));
const said = execFileSync('python3', ['test/files/forms-oracle.py'], {
  input: JSON.stringify({ codes, cases }),
  maxBuffer: MOST_BYTES,
});
const answers = JSON.parse(said.toString('utf8')) as readonly Readonly<Record<string, Answer>>[];
const different: string[] = [];
let compared = 0;
let failing = 0;

function hold(what: string, found: readonly unknown[], wanted: readonly unknown[]): void {
  for (let at = 0; at < Math.max(found.length, wanted.length); at++) {
    const [one, other] = [JSON.stringify(found[at]), JSON.stringify(wanted[at])];
    compared += 1;
    if (one !== other) different.push(`${what}: ${one} for ${other}`);
  }
}

for (const [index, given] of cases.entries()) {
  for (const id of FORM_IDS) {
    const found = answerOf(given, FORMS[id][0]);
    const wanted = answers[index]?.[id] ?? { rows: [], checks: [] };
    hold(`case ${index} Biểu ${id}`, found.rows, wanted.rows);
    hold(`case ${index} Biểu ${id} identity`, found.checks, wanted.checks);
    failing += found.checks.filter((check) => Array.isArray(check) && check.at(-1) !== 0).length;
  }
}
console.log(
  `${ROUNDS} organisations, ${compared} rows and identities, ${failing} identities that fail, ${different.length} different`,
);
for (const line of different.slice(0, 20)) console.log(line);
if (different.length > 0 || compared === 0) process.exitCode = 1;
