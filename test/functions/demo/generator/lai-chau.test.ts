import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster } from '../../../../functions/domain/rules/check.ts';
import { countMembers } from '../../../../functions/domain/statistics/count.ts';
import { figuresOf } from '../../../../functions/domain/statistics/figures.ts';
import { totalOf } from '../../../../functions/domain/statistics/vector.ts';
import { treeAsOf } from '../../../../functions/domain/units/tree.ts';
import { formatDecimal, formatPercent } from '../../../../functions/domain/language/number.ts';
import { GRASSROOTS_BRANCHES, laiChau } from '../../../../functions/demo/lai-chau.ts';

const AS_OF = '2017-06-30';
const province = laiChau();
const tree = treeAsOf(province.units, AS_OF);
const figures = new Map(
  figuresOf({
    total: totalOf(...province.rosterUnits.map((unit) => countMembers(province.rosters(unit), '2017-06-30'))),
    asOf: AS_OF,
    units: tree.subtree(province.root).map(({ id, sector, kind, keepsRoster }) => ({
      id,
      sector,
      kind,
      keepsRoster,
      members: province.rosters(id).length,
    })),
  }).map((figure) => [figure.id, figure]),
);
const value = (id: string) => figures.get(id)?.value;
const percent = (id: string) => formatPercent(figures.get(id)?.share?.percent ?? null);

describe('the province of Lai Châu', () => {
  it('has the organisations it published', () => {
    expect(
      ['district', 'grassroots', 'committee', 'branch'].map((kind) => value(`units.kind.${kind}`)),
    ).toEqual([13, 548, 2, 2_164]);
    expect(value('units')).toBe(2_164 + GRASSROOTS_BRANCHES);
    expect(tree.children(province.root)).toHaveLength(13);
  });

  it('has the composition it published', () => {
    expect(value('members')).toBe(26_033);
    expect([value('members.women'), percent('members.women')]).toEqual([8_126, '31,21%']);
    expect([value('members.minority'), percent('members.minority')]).toEqual([13_271, '50,98%']);
    expect([value('members.youthUnion'), percent('members.youthUnion')]).toEqual([10_844, '41,65%']);
    expect(['worker', 'farmer', 'intellectual', 'none'].map((id) => value(`class.${id}`))).toEqual([
      885, 7_287, 15_419, 2_442,
    ]);
  });

  it('has the small peoples it published', () => {
    expect(['50', '46', '49', '39', '23'].map((code) => value(`ethnicity.${code}`))).toEqual([
      59, 119, 146, 217, 195,
    ]);
  });

  it('is 35,64 years old on average, with the formula beside it', () => {
    expect(formatDecimal(value('age.average') ?? 0)).toBe('35,64');
    expect(figures.get('age.average')?.note?.vi).toContain('tổng số tháng tuổi tròn đến 30/06/2017 chia 12');
  });

  it('breaks no rule with any roster', () => {
    const errors = province.rosterUnits.flatMap((unit) => {
      const members = province.rosters(unit).map(({ fields }, index) => ({ row: index + 1, fields }));
      const { findings } = checkRoster({ on: AS_OF, kind: MEMBERS, list: { name: '', members } }, RULES);
      return findings.filter(({ severity }) => severity === 'error');
    });
    expect(errors).toEqual([]);
  });

  it('keeps the figures of each direct organisation in a shard of its own', () => {
    for (const direct of tree.children(province.root)) {
      const shards = new Set(tree.subtree(direct.id).map(({ shard }) => shard));
      expect([...shards]).toEqual([direct.id]);
    }
  });
});
