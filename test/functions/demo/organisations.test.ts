/** The lists that the smaller organisations of the demonstration send, before any service sees them. */
import { BLOCS } from '../../../functions/demo/demo-blocs.ts';
import { OPENED_KINDS } from '../../../functions/domain/kinds/opened-kinds.ts';
import { SOURCES } from '../../../functions/domain/roster/fields/candidate-lists.ts';
import { codesIn } from '../../../functions/domain/roster/shape/code-list.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { RULES } from '../../../functions/domain/rules/catalogue.ts';
import type { DemoOrganisation, Sending } from '../../../functions/demo/organisation.ts';
import { checkRoster } from '../../../functions/domain/rules/check.ts';

/** What is found in the lists that were sent, but what is only told. */
const findingsIn = (bloc: DemoOrganisation, sendings: readonly Sending[]) =>
  sendings
    .flatMap(({ unit, rosterDate, kind }) => {
      const members = (kind ? bloc.listsOn?.[kind] : (bloc.rosterOn ?? bloc.rosters))?.(unit, rosterDate);
      const rows = (members ?? []).map(({ fields }, index) => ({ row: index + 1, fields }));
      expect(rows.length).toBeGreaterThan(0);
      const of = OPENED_KINDS.find(({ id }) => id === kind) ?? { ...MEMBERS, rules: RULES };
      const list = { name: unit, members: rows };
      return checkRoster({ on: rosterDate, kind: of, list }, of.rules).findings;
    })
    .filter(({ severity }) => severity !== 'info');

describe.each(['lao-cai', 'nong-cong', 'trung-tam', 'tien-lang'] as const)('what %s sends', (name) => {
  const bloc = BLOCS[name]();

  it('breaks no rule', () => {
    expect(findingsIn(bloc, bloc.sendings)).toEqual([]);
    const { beside } = bloc;
    if (beside !== undefined) expect(findingsIn(beside, beside.sendings)).toEqual([]);
  });

  it('says several sources in the order of their list, as a sheet that is read again does', () => {
    const order = SOURCES.entries.map(({ code }) => code);
    const sources = [bloc, bloc.beside ?? bloc].flatMap((each) =>
      each.sendings.flatMap(({ unit, rosterDate, kind }) =>
        (each.listsOn?.[kind ?? '']?.(unit, rosterDate) ?? []).map(({ fields }) => codesIn(fields.nguon)),
      ),
    );
    for (const codes of sources)
      expect(codes).toEqual(codes.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
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

const province = BLOCS['lai-chau']();

it('in one district of the province the candidates break no rule but the one that its article tells of: in one branch nobody helps yet', () => {
  const findings = findingsIn(
    province,
    province.sendings.filter(({ kind }) => kind !== undefined),
  );
  expect(findings).toMatchObject([{ rule: 'L3-CAN-012', sheet: province.clerkUnit, field: 'nguoi_giup' }]);
});

it('who was admitted in the half-year stands among the district’s candidates as in the lists of members, with a decision before the day', () => {
  const sent = province.sendings.filter(({ kind }) => kind !== undefined);
  const admitted = sent.flatMap(({ unit, rosterDate }) => {
    const candidates = province.listsOn?.['candidates']?.(unit, rosterDate) ?? [];
    const members = province
      .rosters(unit)
      .filter(({ fields }) => String(fields.ngay_vao_dang) >= '2017-01-01');
    const people = candidates.filter(({ fields }) => fields.ket_qua === 'ket-nap');
    const named = (rows: typeof members) => rows.map(({ fields }) => [fields.ho_ten, fields.ngay_vao_dang]);
    expect(named(people)).toEqual(named(members));
    return people;
  });
  expect([sent.length, admitted.length]).toEqual([372, 181]);
  for (const { fields } of admitted)
    expect(String(fields.ngay_qd_kn) < String(fields.ngay_vao_dang)).toBe(true);
});
