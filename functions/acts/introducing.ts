/** Introducing candidates: whom, and the act. Reading people is written down before it is answered. */
import { introducible } from '../domain/introductions/introducible.ts';
import type { Introducible } from '../domain/introductions/introducible.ts';
import { dueOn, isOpen, sortOf } from '../domain/introductions/introduction.ts';
import type { Introduction } from '../domain/introductions/introduction.ts';
import type { StoredHead } from '../storage/versions.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { IntroduceRequest, IntroducingResponse, IntroductionView } from '../wire/introductions.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { introductionView } from './introductions.ts';
import { peopleOf } from './introduced-people.ts';
import { receiversFor } from './receivers.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

export async function introducingOf(call: UnitContext): Promise<IntroducingResponse> {
  const { services, unit, person } = call;
  const { storage, clock } = services;
  const head = await storage.head(unit);
  if (head === undefined) return { unit: unitRef(unit), version: 0, people: [] };
  const people = await introducibleIn(call, head, await storage.introductions.sentBy([unit]));
  const at = clock().toISOString();
  const { version } = head;
  await storage.audit(unit, { verb: 'roster.read', by: person.id, at, version, rows: people.length });
  return {
    unit: unitRef(unit),
    version,
    people,
  };
}

async function introducibleIn(
  call: UnitContext,
  head: StoredHead,
  sent: readonly Introduction[],
): Promise<Introducible[]> {
  const [{ rows }, ...elsewhere] = await Promise.all([
    versionRows(call, head),
    ...sent.filter(isOpen).map((each) => peopleOf(call, each)),
  ]);
  return introducible(rows, elsewhere.flat());
}

/** `id`: chosen by the caller, repeated it is one introduction. Throws ProblemError. */
export async function introduce(
  call: UnitContext,
  id: string,
  { to: receiving, version, rows: asked }: IntroduceRequest,
): Promise<IntroductionView> {
  const { services, unit, person } = call;
  const { storage, clock } = services;
  const now = clock();
  const today = dayInVietNam(now);
  const rows = [...new Set(asked)].sort((one, other) => one - other);
  const sent = await storage.introductions.sentBy([unit]);
  const before = sent.find((each) => each.id === id);
  if (before !== undefined) {
    const isSame =
      before.to.id === receiving && before.version === version && String(before.rows) === String(rows);
    if (!isSame) throw new ProblemError('review-differs');
    return introductionView(before, today);
  }
  const to = (await receiversFor({ ...call, day: today })).find((each) => each.unit.id === receiving)?.unit;
  // The same where there is no such unit: whether there is one is for whoever takes introductions from here to know.
  if (to === undefined) throw new ProblemError('not-receiving');
  const head = await headAt(call, version);
  const may = new Set((await introducibleIn(call, head, sent)).map(({ row }) => row));
  const wrong = rows.find((row) => !may.has(row));
  if (wrong !== undefined) throw new ProblemError('not-introducible', { row: String(wrong) });
  const { upload } = head;
  const introduction: Introduction = {
    id,
    sort: sortOf(unit),
    from: thenOf(unit),
    to: thenOf(to),
    version,
    upload,
    rows,
    sentOn: today,
    dueOn: dueOn(today),
    state: 'sent',
    stateOn: today,
  };
  const done = await storage.introductions.send(introduction, { by: person, at: now.toISOString() });
  if (done === 'differs') throw new ProblemError('review-differs');
  return introductionView(done, today);
}

const thenOf = ({ id, shard, name }: UnitAsOf) => ({ id, shard, name });

/** Only the newest list is introduced from: whoever stands in an older one may be elsewhere by now. */
async function headAt({ services, unit }: UnitContext, version: number): Promise<StoredHead> {
  const head = await services.storage.head(unit);
  if (head === undefined || head.version < version) throw new ProblemError('version-unknown', { version });
  if (head.version === version) return head;
  const { receivedBy, receivedAt } = head;
  throw new ProblemError('version-replaced', { version: head.version, by: receivedBy.name, at: receivedAt });
}
