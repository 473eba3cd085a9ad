/** What is known elsewhere of the people of one unit, told to whoever keeps its list of candidates: by lists of classes, and by receipts. Of nobody else a word. */
import { CLASS_LEDGER, classRowsOf } from '../domain/classes/class-ledger.ts';
import type { ClassRow } from '../domain/classes/class-ledger.ts';
import { oneClassEach, ownSayings } from '../domain/classes/people/own-sayings.ts';
import type { Introduction } from '../domain/introductions/introduction.ts';
import { handedElsewhere, isNotHandedOver } from '../domain/introductions/received.ts';
import type { HandedElsewhere } from '../domain/introductions/received.ts';
import { addMonths } from '../domain/language/date.ts';
import { fold } from '../domain/language/fold.ts';
import { thresholdOn } from '../domain/rules/law/thresholds.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import type { NumberedRow } from '../domain/submissions/new-members.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { OwnClassesResponse } from '../wire/own-classes.ts';
import { listOf } from './class-lists.ts';
import type { UnitContext } from './context.ts';
import { peopleOf } from './introduced-people.ts';
import { sideBySide } from './side-by-side.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

const LISTS_AT_ONCE = 16;

/** Of its newest list; whoever stands in none is told nothing. */
export async function ownClasses(call: UnitContext): Promise<OwnClassesResponse> {
  const { services, unit, person } = call;
  const ofCandidates = services.storage.forKind(CANDIDATES.id);
  const inCandidates = { ...call, services: { ...services, storage: ofCandidates } };
  const [classes, received] = await Promise.all([classesWithLists(call), receivedOf(inCandidates)]);
  if (classes.length === 0 && received.length === 0) return { unit: unitRef(unit), people: [], handed: [] };
  const head = await ofCandidates.head(unit);
  const own = head ? (await versionRows(inCandidates, head)).rows : [];
  const isOwnUnit = ownName(call);
  const told = await sideBySide(LISTS_AT_ONCE, classes, async (row) => {
    const about = { class: row.name, from: row.from, to: row.to };
    return ownSayings(about, await listOf(call, row), own, isOwnUnit);
  });
  const people = oneClassEach(told.flat());
  const handed = await handedOf(inCandidates, own, received);
  const at = services.clock().toISOString();
  const version = head?.version ?? 0;
  const rows = people.length + handed.length;
  await ofCandidates.audit(unit, { verb: 'roster.read', by: person.id, at, version, rows });
  return {
    unit: unitRef(unit),
    people: people.map(({ fields, ...about }) => ({ ...about, fields: { ...fields } })),
    handed: handed.map(({ fields, ...about }) => ({ ...about, fields: { ...fields } })),
  };
}

/** Of the unit and of those above it, whose certificates still hold; they are asked for nothing else. */
async function classesWithLists({ services, tree, unit, day }: UnitContext): Promise<ClassRow[]> {
  const state = await services.storage.directory.ledger(rootOf(tree, unit.id), CLASS_LEDGER.id);
  const line = new Set(lineOf(tree, unit.id));
  const months = thresholdOn('certificate-months', day)?.value ?? 0;
  const since = addMonths(day, -months) ?? day;
  return classRowsOf(state).filter(
    (row) => row.list !== undefined && line.has(row.unit) && (row.to || row.from) >= since,
  );
}

async function receivedOf({ services, unit }: UnitContext): Promise<Introduction[]> {
  const sent = await services.storage.introductions.sentBy([unit]);
  return sent.filter(({ state }) => state === 'received');
}

/** Lists of then are read only as long as somebody of the list of now may be meant. */
async function handedOf(
  call: UnitContext,
  own: readonly NumberedRow[],
  received: readonly Introduction[],
): Promise<HandedElsewhere[]> {
  if (!own.some(isNotHandedOver)) return [];
  const known = await sideBySide(LISTS_AT_ONCE, received, async (introduction) => ({
    ...introduction,
    people: await peopleOf(call, introduction),
  }));
  return handedElsewhere(own, known);
}

/** A name that another unit of the organisation bears too says nothing. */
function ownName({ tree, unit }: UnitContext): (name: string) => boolean {
  const own = fold(unit.name);
  const bearers = tree.subtree(rootOf(tree, unit.id)).filter(({ name }) => fold(name) === own);
  return (name) => bearers.length === 1 && fold(name) === own;
}
