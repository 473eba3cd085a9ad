/**
 * Dignity on every road out, over HTTP: somebody who may not read rows asks for everything that there is for her on one day, of every
 * unit, and does the sums over the answers alone. What is true of few people of a unit follows from none of it.
 * KHOPSO_DIGNITY_RUNS: of how many organisations.
 */
import fc from 'fast-check';
import { COMPOSITIONS, SPLITS } from '../../../functions/domain/statistics/compositions.ts';
import { FEW } from '../../../functions/domain/statistics/disclosure/table.ts';
import {
  AGE_AVERAGE,
  AGE_UNKNOWN,
  PRINTED_AS,
} from '../../../functions/domain/statistics/disclosure/traits.ts';
import { SECTOR_LABELS, WITHHELD } from '../../../functions/domain/statistics/labels.ts';
import { encodeVector } from '../../../functions/domain/statistics/vector.ts';
import type { Unit } from '../../../functions/domain/units/unit.ts';
import { ConsolidatedResponse } from '../../../functions/wire/consolidated.ts';
import { StatisticsResponse } from '../../../functions/wire/statistics.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { submissionOf } from '../../support/submission.ts';
import { Attacker } from '../domain/statistics/disclosure/attacker.ts';
import { NOT_PUBLISHED, traitsIn } from '../domain/statistics/disclosure/known-traits.ts';
import {
  DAY,
  organisations,
  type KeptOrganisation,
  type Organisation,
} from '../domain/statistics/disclosure/organisations.ts';

const RUNS = Number(process.env.KHOPSO_DIGNITY_RUNS ?? 6);
const PERIOD_END = '2023-09-30';

let service: TestService;
beforeAll(async () => {
  service = await startService({
    units: [],
    people: Array.from({ length: RUNS }, (_, n) => ({ id: `leader-${String(n)}`, name: 'Lãnh đạo' })),
    grants: Array.from({ length: RUNS }, (_, n) => ({
      person: `leader-${String(n)}`,
      unit: `o${String(n)}-u0`,
      role: 'leader',
    })),
  });
});
afterAll(() => service.close());

/** The organisation under ids of its own, at rest, every roster sent. */
async function plant({ records, vectors }: KeptOrganisation, run: number): Promise<void> {
  const { storage } = service.services;
  const own = (id: string) => `o${String(run)}-${id}`;
  const units = records.map((unit): Unit => ({
    ...unit,
    id: own(unit.id),
    shard: own(unit.shard),
    parents: unit.parents.map(({ from, value }) => ({ from, value: value === null ? null : own(value) })),
  }));
  await storage.directory.saveUnits(units);
  for (const [id, vector] of vectors) {
    const submission = submissionOf({ rosterDate: DAY, period: '2023-Q3', upload: own(id) });
    const figures = { statistics: encodeVector(vector) };
    const place = { id: own(id), shard: own('s') };
    await storage.publish(place, { submission, baseVersion: 0, periodTo: PERIOD_END, figures });
  }
}

const COMPOSITION = new Map([...SPLITS, ...COMPOSITIONS].map((one) => [one.label.vi, one]));
const named = (id: string) => PRINTED_AS.get(id) ?? id;
const TOGETHER = WITHHELD.together.vi;

/** The sums that the answers tell, each as the names it is the sum of, and of which rosters. */
function* toldBy(
  { tree, vectors }: Organisation,
  unit: string,
  statistics: StatisticsResponse,
  sheet: ConsolidatedResponse,
): Generator<readonly [names: readonly string[], rosters: readonly string[]]> {
  const rostersOf = (id: string) => tree.subtree(id).flatMap(({ id: at }) => (vectors.has(at) ? [at] : []));
  const plain = (id: string) => id.replace(/^o\d+-/, '');
  const all = rostersOf(unit);
  for (const { id } of statistics.figures) yield [[id === AGE_AVERAGE ? AGE_UNKNOWN : named(id)], all];
  if (statistics.withheld?.some(({ id }) => id === 'ethnicity.withheld') !== true) {
    const printed = new Set(statistics.figures.map(({ id }) => id));
    for (const { id } of COMPOSITION.get('Dân tộc')?.rows ?? [])
      if (!printed.has(`ethnicity.${id}`)) yield [[`ethnicity.${id}`], all];
  }
  const groups = new Map<string, StatisticsResponse['facts']>();
  for (const fact of statistics.facts) {
    const key = [fact.unit, fact.sector, fact.group].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  for (const lines of groups.values()) {
    const [{ unit: of = '', sector = '', group = '' } = {}] = lines;
    const composition = COMPOSITION.get(group);
    if (composition === undefined) continue;
    const below = plain(of) === unit ? [unit] : rostersOf(plain(of));
    const inSector = (id: string) => {
      const at = tree.unit(id)?.sector;
      return at !== undefined && SECTOR_LABELS[at].name.vi === sector;
    };
    const rosters = sector === WITHHELD.mixed.vi ? below : below.filter(inSector);
    const told = new Set(lines.map(({ figure }) => figure));
    const rest: string[] = [];
    for (const { id, label } of composition.rows) {
      const name = named(`${composition.id}.${id}`);
      if (told.has(label.vi) || !told.has(TOGETHER)) yield [[name], rosters];
      else rest.push(name);
    }
    yield [rest, rosters];
  }
  for (const row of sheet.units) {
    if (row.minority !== undefined) yield [['members.minority'], [plain(row.unit)]];
    if (row.religion !== undefined) yield [['religion.yes'], [plain(row.unit)]];
  }
  for (const group of sheet.groups ?? []) {
    const rosters = rostersOf(plain(group.unit));
    if (group.minority !== undefined) yield [['members.minority'], rosters];
    if (group.religion !== undefined) yield [['religion.yes'], rosters];
  }
  if (sheet.total.minority !== undefined) yield [['members.minority'], all];
  if (sheet.total.religion !== undefined) yield [['religion.yes'], all];
}

async function asked(
  run: number,
  unit: string,
): Promise<readonly [StatisticsResponse, ConsolidatedResponse]> {
  const get = async (what: string) => {
    const path = `units/o${String(run)}-${unit}/${what}?asOf=${DAY}`;
    const { status, body } = await service.call(`leader-${String(run)}`, 'GET', path);
    expect(status).toBe(200);
    return body;
  };
  return [
    StatisticsResponse.parse(await get('statistics')),
    ConsolidatedResponse.parse(await get('consolidated')),
  ];
}

it('what few people of a unit are follows from no answer, and from no sum of all answers of one day', async () => {
  let run = 0;
  let secrets = 0;
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      organisations.filter(({ vectors }) => vectors.size > 1),
      async (organisation) => {
        const at = run;
        run += 1;
        await plant(organisation, at);
        const { tree, vectors } = organisation;
        const { names, sumIn, valuesIn, teach } = traitsIn(organisation);
        const attacker = new Attacker();
        teach(attacker);
        const places = tree.subtree('u0').map(({ id }) => id);
        for (const unit of places) {
          if (!tree.subtree(unit).some(({ id }) => vectors.has(id))) continue;
          const [statistics, sheet] = await asked(at, unit);
          for (const [sum, rosters] of toldBy(organisation, unit, statistics, sheet)) {
            told += 1;
            attacker.learn(new Map(sum.flatMap((name) => [...sumIn(name, rosters)])));
          }
        }
        const below = places.map((id) =>
          tree.subtree(id).flatMap(({ id: one }) => (vectors.has(one) ? [one] : [])),
        );
        for (const rosters of [...below, ...[...vectors.keys()].map((id) => [id])]) {
          const values = valuesIn(rosters);
          for (const name of names.filter((one) => !NOT_PUBLISHED.has(one))) {
            const value = values.get(name) ?? 0;
            if (value === 0 || value >= FEW) continue;
            secrets += 1;
            expect([rosters, name, attacker.canCompute(sumIn(name, rosters))]).toEqual([
              rosters,
              name,
              false,
            ]);
          }
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(secrets).toBeGreaterThan(20 * RUNS);
  expect(told).toBeGreaterThan(50 * RUNS);
}, 600_000);
