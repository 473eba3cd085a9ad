/**
 * What was introduced by a unit and to it, the people of what came, and the answer. Who answered is in the audit; the other side is told that
 * its whole introduction was answered, on which day and under which number.
 */
import { goesAlong } from '../domain/introductions/introducible.ts';
import { isOpen, overdueDays } from '../domain/introductions/introduction.ts';
import type { Introduction } from '../domain/introductions/introduction.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import type {
  IntroducedResponse,
  IntroductionMoveRequest,
  IntroductionsResponse,
  IntroductionView,
} from '../wire/introductions.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { peopleOf } from './introduced-people.ts';
import { receiversFor } from './receivers.ts';
import { unsentOf } from './unsent-introduced.ts';
import { unitRef } from './views.ts';

export const introductionView = (introduction: Introduction, today: string): IntroductionView => {
  const { id, sort, from, to, rows, sentOn, dueOn, state, stateOn, refusal, receipt } = introduction;
  return {
    id,
    sort,
    from: unitRef(from),
    to: unitRef(to),
    people: rows.length,
    sentOn,
    dueOn,
    overdue: overdueDays(introduction, today),
    state,
    stateOn,
    ...(refusal === undefined ? {} : { refusal }),
    ...(receipt === undefined ? {} : { receipt }),
  };
};

export async function introductionsBelow(call: UnitContext): Promise<IntroductionsResponse> {
  const { services, tree, unit } = call;
  const { storage, clock } = services;
  const today = dayInVietNam(clock());
  const units = tree.unit(unit.id) ? tree.subtree(unit.id) : [unit];
  const { introductions } = storage;
  const [sent, incoming, receivers] = await Promise.all([
    introductions.sentBy(units),
    introductions.sentTo(units),
    receiversFor({ ...call, day: today }),
  ]);
  const told = (found: readonly Introduction[]) => found.map((each) => introductionView(each, today));
  // What was withdrawn before it was answered is nothing to whom it was for.
  const stand = incoming.filter(({ state }) => state !== 'withdrawn');
  const unsent = await unsentOf(call, stand, today);
  return {
    unit: unitRef(unit),
    asOf: today,
    sent: told(sent),
    incoming: told(stand).map((one) => {
      const count = unsent.get(one.id);
      return count === undefined ? one : { ...one, unsent: count };
    }),
    receivers: receivers.map(({ unit: to, organisation }) => ({ unit: unitRef(to), organisation })),
  };
}

async function incomingTo(call: UnitContext, id: string): Promise<Introduction | undefined> {
  const found = await call.services.storage.introductions.sentTo([call.unit]);
  return found.find((each) => each.id === id && each.state !== 'withdrawn');
}

/** Throws ProblemError. */
export async function introducedPeople(call: UnitContext, id: string): Promise<IntroducedResponse> {
  const { services, unit, person } = call;
  const { storage, clock } = services;
  const introduction = await incomingTo(call, id);
  if (introduction === undefined || !isOpen(introduction)) throw new ProblemError('introduction-unknown');
  const people = await peopleOf(call, introduction);
  const { from, version } = introduction;
  // They are people of the sender's list: it is in the audit of that unit who read them.
  const at = clock().toISOString();
  await storage.audit(from, { verb: 'roster.read', by: person.id, at, version, rows: people.length });
  return {
    unit: unitRef(unit),
    people: people.map(({ row, fields }) => ({
      row,
      fields: Object.fromEntries(
        Object.entries(fields).flatMap(([key, value]) =>
          value !== undefined && goesAlong(key) ? [[key, value]] : [],
        ),
      ),
    })),
  };
}

/** Throws ProblemError. */
export async function moveIntroduction(
  call: UnitContext,
  id: string,
  { state, refusal }: IntroductionMoveRequest,
): Promise<IntroductionView> {
  const { services, unit, person } = call;
  const { storage, clock } = services;
  if ((state === 'refused') !== (refusal !== undefined))
    throw new ProblemError('invalid-request', { where: 'refusal' });
  const incoming = await incomingTo(call, id);
  const introduction =
    incoming ?? (await storage.introductions.sentBy([unit])).find((each) => each.id === id);
  if (introduction === undefined) throw new ProblemError('introduction-unknown');
  if (incoming === undefined && state !== 'withdrawn') throw new ProblemError('introduction-not-yours');
  const now = clock();
  const moved = await storage.introductions.move(introduction, {
    side: incoming === undefined ? 'from' : 'to',
    state,
    refusal,
    by: person,
    at: now.toISOString(),
  });
  if (moved === 'not-now') throw new ProblemError('introduction-moved');
  return introductionView(moved, dayInVietNam(now));
}
