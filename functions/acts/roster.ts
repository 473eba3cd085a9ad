/** The newest roster of a unit. Reading people is written down before it is answered. */
import { rulesetOf } from '../domain/rules/ruleset.ts';
import type { Movement } from '../domain/submissions/movement.ts';
import type { MovementView, RosterResponse } from '../wire/roster.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { receiptOf } from './receipt.ts';
import type { UnitContext } from './context.ts';
import { ruleUnitOf } from './rule-unit.ts';
import { versionRows } from './version-rows.ts';

export async function newestRoster(call: UnitContext): Promise<RosterResponse> {
  const { services, tree, unit, person } = call;
  const { storage, clock } = services;
  const ref = { id: unit.id, name: unit.name };
  const head = await storage.head(unit);
  const current = rulesetOf(storage.kind);
  const about = { unit: ref, level: ruleUnitOf(tree, unit).level, today: dayInVietNam(clock()) };
  if (head === undefined) {
    const nothing = { version: 0, rosterDate: null, period: null, receipt: null, rows: [], movement: null };
    return { ...about, ...nothing, justifications: [], ruleset: { current, ofHead: null } };
  }
  const { rows, answers } = await versionRows(call, head);
  const at = clock().toISOString();
  await storage.audit(unit, {
    verb: 'roster.read',
    by: person.id,
    at,
    version: head.version,
    rows: rows.length,
  });
  return {
    ...about,
    version: head.version,
    rosterDate: head.rosterDate,
    period: head.period,
    receipt: receiptOf(head),
    rows: rows.map(({ row, fields }) => ({ row, fields })),
    justifications: [...answers.justifications],
    movement: head.movement && movementView(head.movement),
    ruleset: { current, ofHead: head.ruleset },
  };
}

/** The lines of Biểu 1. Who left, told apart further, is for figures and stays here. */
function movementView({ opening, entries, exits, closing }: Movement): MovementView {
  return { opening, entries, exits, closing };
}
