/** A service that answers with the people of a made-up province, page by page as the real one: what is measured is what is made of them. */
import { MEMBERS } from '../../functions/domain/roster/fields/members.ts';
import { FIRST_HALF, laiChau } from '../../functions/demo/lai-chau.ts';
import { toUploadRow } from '../../functions/domain/submissions/upload-row.ts';
import { MEMBERS_PAGE } from '../../functions/wire/members.ts';
import type { MemberRow, MembersResponse } from '../../functions/wire/members.ts';
import type { Service } from '../../addin/service/client.ts';
import { serviceAt } from '../../addin/tasks/create.ts';

interface FakeOffice extends Service {
  readonly members: number;
  /** Pages that it takes at least. */
  readonly fewest: number;
  /** Each turn everybody's row says something else in every column. */
  readonly turnTo: (turn: number) => void;
}

export function officeFake(): FakeOffice {
  const { rosterUnits, rosters, units } = laiChau();
  const names = new Map(units.map(({ id, names: [first] }) => [id, first?.value ?? '']));
  const all = rosterUnits.flatMap((unit) =>
    rosters(unit).map(({ fields }, n): MemberRow => {
      const row = toUploadRow(MEMBERS, { row: n + 6, fields });
      return { row: row.row, fields: row.fields, unit, person: `p-${unit}-${String(n)}`.slice(-16) };
    }),
  );
  let turn = 0;
  const fieldsAt = (at: number): MemberRow['fields'] => all[(at + turn) % all.length]?.fields ?? {};
  const page = (from: number): MembersResponse => {
    const to = Math.min(all.length, from + MEMBERS_PAGE);
    const rows = all.slice(from, to).map((one, n) => ({ ...one, fields: fieldsAt(from + n) }));
    const seen = [...new Set(rows.map(({ unit }) => unit))];
    return {
      unit: { id: 'u', name: 'Tỉnh' },
      asOf: FIRST_HALF.to,
      total: { units: rosterUnits.length, members: all.length },
      units: seen.map((id) => ({
        id,
        name: `${names.get(id) ?? ''}${turn === 0 ? '' : ' mới'}`,
        parentName: turn === 0 ? 'Đảng ủy cũ' : 'Đảng ủy mới',
        rosterDate: turn === 0 ? FIRST_HALF.to : FIRST_HALF.from,
      })),
      rows,
      ...(to === all.length ? {} : { next: `u.${String(to)}` }),
    };
  };
  const place = serviceAt({ api: 'http://localhost', person: 'p', pauses: [] });
  const ask: Service['ask'] = (schema, { path }) => {
    const after = decodeURIComponent(path.split('after=')[1] ?? '').split('.')[1];
    return Promise.resolve(schema.parse(page(Number(after ?? 0))));
  };
  return {
    ...place,
    ask,
    members: all.length,
    fewest: Math.ceil(all.length / MEMBERS_PAGE),
    turnTo: (next) => {
      turn = next;
    },
  };
}
