import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster } from '../../../../functions/domain/rules/check.ts';
import type { Member } from '../../../../functions/domain/roster/shape/member.ts';
import type { Figure } from '../../../../functions/domain/statistics/figure.ts';
import { countMembers } from '../../../../functions/domain/statistics/count.ts';
import { figuresOf } from '../../../../functions/domain/statistics/figures.ts';
import { totalOf } from '../../../../functions/domain/statistics/vector.ts';
import { treeAsOf } from '../../../../functions/domain/units/tree.ts';
import { formatPercent } from '../../../../functions/domain/language/number.ts';
import { nextRoster } from '../../../../functions/demo/samples.ts';
import { laoCai } from '../../../../functions/demo/lao-cai.ts';
import { AGENCIES, ENTERPRISES, SCHOOLS } from '../../../../functions/demo/lao-cai-units.ts';

const bloc = laoCai();
const tree = treeAsOf(bloc.units, '2023-09-30');

function figuresAsOf(asOf: string): Map<string, Figure> {
  const figures = figuresOf({
    total: totalOf(...bloc.rosterUnits.map((unit) => countMembers(bloc.rosters(unit), '2023-08-31'))),
    asOf,
    units: tree.subtree(bloc.root).map(({ id, sector, kind, keepsRoster }) => ({
      id,
      sector,
      kind,
      keepsRoster,
      members: bloc.rosters(id).length,
    })),
    coverage: { sent: 79, expected: 85 },
    admissions: { from: '2023-01-01', to: asOf },
    plans: bloc.plans.slice(0, 1).map((plan) => ({ ...plan, indicator: 'admissions' })),
  });
  return new Map(figures.map((figure) => [figure.id, figure]));
}

describe('the bloc of Lào Cai', () => {
  it.each(['2023-08-31', '2023-09-30'])('has the counts of its article as of %s', (asOf) => {
    const figures = figuresAsOf(asOf);
    const value = (id: string) => figures.get(id)?.value;
    expect(value('units')).toBe(85);
    expect(value('units.kind.grassroots')).toBe(85);
    expect(value('members')).toBe(5_418);
    expect([value('units.sector.school'), value('members.sector.school')]).toEqual([3, 295]);
    expect([value('units.sector.enterprise'), value('members.sector.enterprise')]).toEqual([11, 1_254]);
    expect([value('units.sector.agency'), value('members.sector.agency')]).toEqual([71, 3_869]);
    expect(value('admissions')).toBe(145);
    expect(figures.get('admissions.target')?.share).toEqual({
      numerator: 145,
      denominator: 230,
      percent: 63.04,
    });
    expect(formatPercent(figures.get('admissions.target')?.share?.percent ?? null)).toBe('63,04%');
    expect(figures.get('coverage')?.share).toMatchObject({ numerator: 79, denominator: 85 });
  });

  it('says beside the target that it is an assumption', () => {
    const note = figuresAsOf('2023-08-31').get('admissions.target')?.note?.vi;
    expect(note).toContain('Chỉ tiêu 230 là giả định');
    expect(note).toContain('Đếm theo ngày vào Đảng trong danh sách.');
  });

  it('names the three schools and the one company that the article names', () => {
    const names = tree.children(bloc.root).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(SCHOOLS.map(({ name }) => name)));
    expect(names).toContain('Đảng bộ Công ty TNHH hóa chất Đức Giang Lào Cai');
    expect([AGENCIES.length, ENTERPRISES.length, new Set(names).size]).toEqual([71, 11, 85]);
  });

  it('has every roster of members of the first period and all but six of the open one to send', () => {
    const of = (period: string) =>
      bloc.sendings.filter((sending) => sending.period === period && sending.kind === undefined);
    expect(of('2023-M08')).toHaveLength(85);
    expect(of('2023-Q3')).toHaveLength(79);
    expect(of('2023-Q3').every(({ baseVersion }) => baseVersion === 1)).toBe(true);
    expect(bloc.missing).toHaveLength(6);
    expect(bloc.missing).toContain(bloc.clerkUnit);
    expect(of('2023-Q3').some(({ unit }) => bloc.missing.includes(unit))).toBe(false);
    expect(bloc.rosters(bloc.clerkUnit)).toHaveLength(21);
  });

  it('breaks no rule with any roster it sends, nor with the clerk’s next one', () => {
    const sent = bloc.sendings.map(({ unit, rosterDate }) => ({ members: bloc.rosters(unit), rosterDate }));
    const rosters = [...sent, { members: nextRoster(bloc), rosterDate: '2023-09-30' }];
    const findings = rosters.flatMap(({ members, rosterDate }) => {
      const rows = members.map(({ fields }, index): Member => ({ row: index + 1, fields }));
      return checkRoster({ on: rosterDate, kind: MEMBERS, list: { name: '', members: rows } }, RULES)
        .findings;
    });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('gives everybody a personal number of their own', () => {
    const everybody = [
      ...bloc.rosterUnits.flatMap((unit) => bloc.rosters(unit)),
      ...nextRoster(bloc).slice(-1),
    ];
    const numbers = everybody.map(({ fields }) => String(fields.so_cccd));
    expect(new Set(numbers).size).toBe(5_419);
    expect(numbers.every((number) => /^0\d{2}[0-3]\d{8}$/.test(number))).toBe(true);
  });

  it('is the same bloc every time', () => {
    const again = laoCai();
    expect(again.units).toEqual(bloc.units);
    expect(again.rosterUnits.map((unit) => again.rosters(unit))).toEqual(
      bloc.rosterUnits.map((unit) => bloc.rosters(unit)),
    );
  });
});
