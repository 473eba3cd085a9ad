/** The lists that the smaller organisations of the demonstration send, before any service sees them. */
import { BLOCS } from '../../../functions/demo/demo-blocs.ts';
import { OPENED_KINDS } from '../../../functions/domain/kinds/opened-kinds.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { RULES } from '../../../functions/domain/rules/catalogue.ts';
import { checkRoster } from '../../../functions/domain/rules/check.ts';

describe.each(['lao-cai', 'nong-cong', 'trung-tam', 'tien-lang'] as const)('what %s sends', (name) => {
  const bloc = BLOCS[name]();

  it('breaks no rule', () => {
    const findings = bloc.sendings.flatMap(({ unit, rosterDate, kind }) => {
      const members = (kind ? bloc.listsOn?.[kind] : (bloc.rosterOn ?? bloc.rosters))?.(unit, rosterDate);
      const rows = (members ?? []).map(({ fields }, index) => ({ row: index + 1, fields }));
      expect(rows.length).toBeGreaterThan(0);
      const of = OPENED_KINDS.find(({ id }) => id === kind) ?? { ...MEMBERS, rules: RULES };
      const list = { name: '', members: rows };
      return checkRoster({ on: rosterDate, kind: of, list }, of.rules).findings;
    });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('is the same every time', () => {
    const again = BLOCS[name]();
    expect(again.units).toEqual(bloc.units);
    const [first] = bloc.sendings;
    const listOf = (of: typeof bloc) =>
      (first?.kind ? of.listsOn?.[first.kind] : (of.rosterOn ?? of.rosters))?.(
        first?.unit ?? '',
        first?.rosterDate ?? '',
      );
    expect(listOf(again)).toEqual(listOf(bloc));
  });
});
