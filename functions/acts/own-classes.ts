/** What lists of classes say of the people of one unit, to whoever keeps its list of candidates. Of nobody else a word. */
import { CLASS_LEDGER, classRowsOf } from '../domain/classes/class-ledger.ts';
import { oneClassEach, ownSayings } from '../domain/classes/people/own-sayings.ts';
import { addMonths } from '../domain/language/date.ts';
import { fold } from '../domain/language/fold.ts';
import { thresholdOn } from '../domain/rules/law/thresholds.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { OwnClassesResponse } from '../wire/own-classes.ts';
import { listOf } from './class-lists.ts';
import type { UnitContext } from './context.ts';
import { sideBySide } from './side-by-side.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

const LISTS_AT_ONCE = 16;

/** Of classes of the unit and of those above it whose certificates still hold; they are asked for nothing else. */
export async function ownClasses(call: UnitContext): Promise<OwnClassesResponse> {
  const { services, tree, unit, day, person } = call;
  const { storage, clock } = services;
  const state = await storage.directory.ledger(rootOf(tree, unit.id), CLASS_LEDGER.id);
  const line = new Set(lineOf(tree, unit.id));
  const months = thresholdOn('certificate-months', day)?.value ?? 0;
  const since = addMonths(day, -months) ?? day;
  const classes = classRowsOf(state).filter(
    (row) => row.list !== undefined && line.has(row.unit) && (row.to || row.from) >= since,
  );
  if (classes.length === 0) return { unit: unitRef(unit), people: [] };
  const ofCandidates = storage.forKind(CANDIDATES.id);
  const head = await ofCandidates.head(unit);
  const own = head
    ? (await versionRows({ services: { ...services, storage: ofCandidates } }, head)).rows
    : [];
  const isOwnUnit = ownName(call);
  const told = await sideBySide(LISTS_AT_ONCE, classes, async (row) => {
    const about = { class: row.name, from: row.from, to: row.to };
    return ownSayings(about, await listOf(call, row), own, isOwnUnit);
  });
  const people = oneClassEach(told.flat());
  const at = clock().toISOString();
  const version = head?.version ?? 0;
  await ofCandidates.audit(unit, { verb: 'roster.read', by: person.id, at, version, rows: people.length });
  return {
    unit: unitRef(unit),
    people: people.map(({ fields, ...about }) => ({ ...about, fields: { ...fields } })),
  };
}

/** A name that another unit of the organisation bears too says nothing. */
function ownName({ tree, unit }: UnitContext): (name: string) => boolean {
  const own = fold(unit.name);
  const bearers = tree.subtree(rootOf(tree, unit.id)).filter(({ name }) => fold(name) === own);
  return (name) => bearers.length === 1 && fold(name) === own;
}
