/** A unit has rosters of several sectors under it: the facts tell them apart as the figures do, whatever the unit itself is. */
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { SECTOR_LABELS } from '../../../functions/domain/statistics/labels.ts';
import type { UnitKind, UnitSector } from '../../../functions/domain/units/unit.ts';
import { StatisticsResponse } from '../../../functions/wire/statistics.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const unit = (id: string, parent: string | null, kind: UnitKind, sector: UnitSector, keepsRoster = false) =>
  unitSince('2000-01-01', { id, shard: 'province', name: id, kind, sector, parent, keepsRoster });
const ROSTERS: readonly (readonly [unit: string, parent: string, sector: UnitSector, members: number])[] = [
  ['village', 'commune', 'residential', 7],
  ['primary-school', 'commune', 'school', 11],
  ['kindergarten', 'commune', 'school', 6],
  ['office', 'district', 'agency', 9],
];

let service: TestService;
beforeAll(async () => {
  service = await startService({
    units: [
      unit('province', null, 'province', 'agency'),
      unit('district', 'province', 'district', 'agency'),
      unit('commune', 'district', 'grassroots', 'residential'),
      unit('empty', 'province', 'district', 'other'),
      ...ROSTERS.map(([id, parent, sector]) => unit(id, parent, 'branch', sector, true)),
    ],
    grants: [
      { person: 'office', unit: 'province', role: 'office' },
      { person: 'clerk', unit: 'province', role: 'clerk' },
    ],
  });
  for (const [id, , , members] of ROSTERS) {
    const sent = await service.call(
      'clerk',
      'PUT',
      `units/${id}/uploads/${newUploadId()}`,
      inlineUpload(memberRows(members)),
    );
    expect(sent.body).toMatchObject({ state: 'published' });
  }
});
afterAll(() => service.close());

const ask = async (id: string) =>
  StatisticsResponse.parse((await service.call('office', 'GET', `units/${id}/statistics`)).body);

it.each(['province', 'district', 'commune'])(
  'every group of %s adds up to the members of each sector',
  async (id) => {
    const { figures, facts } = await ask(id);
    const groups = new Set(facts.map(({ group }) => group));
    expect(groups.size).toBe(11);
    for (const [sector, { name }] of Object.entries(SECTOR_LABELS)) {
      const members = figures.find((figure) => figure.id === `members.sector.${sector}`)?.value ?? 0;
      for (const group of groups) {
        const inside = facts.filter((fact) => fact.group === group && fact.sector === name.vi);
        expect([group, sector, inside.reduce((sum, { value }) => sum + value, 0)]).toEqual([
          group,
          sector,
          members,
        ]);
      }
    }
  },
);

it('a unit without any roster below it stands in its own sector', async () => {
  const { facts } = await ask('province');
  expect(facts.filter((fact) => fact.unit === 'empty')).toEqual([
    expect.objectContaining({ sector: 'Khác', group: 'Đảng viên', value: 0 }),
  ]);
});
