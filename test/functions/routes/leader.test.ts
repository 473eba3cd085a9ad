/** What a leader is told, and what somebody who may read the rows is told of the same units on the same day. */
import { ConsolidatedResponse } from '../../../functions/wire/consolidated.ts';
import { StatisticsResponse } from '../../../functions/wire/statistics.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { GRANTS, PEOPLE } from '../../support/small-tree.ts';

let service: TestService;
const keepers = ['school-1', 'firm-1', 'branch-1'].map((unit) => ({
  person: `keeper-${unit}`,
  unit,
  role: 'clerk' as const,
}));

beforeAll(async () => {
  service = await startService({
    grants: [...GRANTS, ...keepers, { person: 'clerk', unit: 'committee-1', role: 'leader' }],
    people: [...PEOPLE, ...keepers.map(({ person }) => ({ id: person, name: person }))],
  });
  const minorities = { 'school-1': 2, 'firm-1': 9, 'branch-1': 8 };
  for (const [unit, few] of Object.entries(minorities)) {
    const rows = Array.from({ length: 20 }, (_, n) =>
      memberRow(n + 1, { dan_toc: n < few ? '08' : '01', ton_giao: n === 0 ? 'phat-giao' : 'khong' }),
    );
    const path = `units/${unit}/uploads/${newUploadId()}`;
    const sent = await service.call(`keeper-${unit}`, 'PUT', path, inlineUpload(rows));
    expect(sent.body).toMatchObject({ state: 'published' });
  }
});
afterAll(() => service.close());

const statistics = async (person: string, unit: string) =>
  StatisticsResponse.parse((await service.call(person, 'GET', `units/${unit}/statistics`)).body);
const consolidated = async (person: string, unit: string) =>
  ConsolidatedResponse.parse((await service.call(person, 'GET', `units/${unit}/consolidated`)).body);
const value = ({ figures }: StatisticsResponse, id: string) => figures.find((one) => one.id === id)?.value;

it('the office is told everything', async () => {
  const report = await statistics('office', 'school-1');
  expect(report.withheld).toBeUndefined();
  expect(value(report, 'members.minority')).toBe(2);
  expect((await consolidated('office', 'bloc')).units.every(({ minority }) => minority !== undefined)).toBe(
    true,
  );
});

it('the leader is told members, and no trait of a few people of a unit; the whole is told where it is no few', async () => {
  const report = await statistics('leader', 'school-1');
  expect(value(report, 'members')).toBe(20);
  expect(value(report, 'members.women')).toBe(10);
  expect(report.withheld?.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['members.minority', 'members.religion', 'ethnicity.withheld']),
  );
  expect(report.figures.some(({ group }) => group === 'ethnicity')).toBe(false);
  expect(report.facts.filter(({ group }) => group === 'Dân tộc')).toEqual([
    expect.objectContaining({ figure: 'Không nêu (có số dưới 5)', value: 20 }),
  ]);
  expect(value(await statistics('leader', 'bloc'), 'members.minority')).toBe(19);
});

it('what is not told of a unit is told nowhere else, nor of all of those beside it', async () => {
  const { units, total } = await consolidated('leader', 'bloc');
  expect(total).toMatchObject({ members: 60, minority: 19 });
  expect(total.religion).toBeUndefined();
  const told = units.filter(({ minority, version }) => version > 0 && minority !== undefined);
  expect(told.length).toBe(1);
  expect(units.find(({ unit }) => unit === 'school-1')).not.toHaveProperty('minority');
  const { facts } = await statistics('leader', 'bloc');
  for (const { unit } of units.filter((one) => one.minority === undefined)) {
    expect(facts.filter((fact) => fact.unit === unit && fact.figure === 'Mông')).toEqual([]);
  }
});

it('a clerk is told all of her own unit, also where she is a leader elsewhere', async () => {
  expect(value(await statistics('clerk', 'school-1'), 'members.minority')).toBe(2);
  expect(value(await statistics('clerk', 'committee-1'), 'members.religion')).toBeUndefined();
});
