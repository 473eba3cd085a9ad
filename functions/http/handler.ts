/** Around every handler: who asks, may they, and every failure as a problem document. Nothing else answers a request. */
import { randomUUID } from 'node:crypto';
import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { decide, nameOf } from '../domain/access/grants.ts';
import type { Verb } from '../domain/access/grants.ts';
import { ConfigurationError } from '../identity/configuration.ts';
import { KeysUnavailable } from '../identity/keys.ts';
import { NotSignedIn } from '../identity/tokens.ts';
import { COUNTINGS } from '../domain/submissions/review.ts';
import type { Counting } from '../domain/submissions/review.ts';
import { periodOf } from '../domain/units/period.ts';
import { StorageError } from '../storage/table.ts';
import { isWholeDate } from '../domain/language/date.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { PROBLEMS, ProblemError } from '../wire/problem-catalogue.ts';
import { notOnDay } from './not-on-day.ts';
import { problemAnswer } from './problems.ts';
import type { Answer } from './problems.ts';
import { addressOf } from './rate.ts';
import type { OpenCall, PersonCall, Route, UnitCall } from './route.ts';
import type { Services } from './services.ts';
import { withinOrganisations } from './within-organisations.ts';

const ID = /^[A-Za-z0-9-]{1,64}$/;

export function handlerOf(route: Route, services: () => Promise<Services>): HttpHandler {
  return async (request, context): Promise<HttpResponseInit> => {
    try {
      const call = openCall(await services(), request);
      keepTo(call.services.limits.address(addressOf(request.headers)));
      return { status: 200, jsonBody: await answer(route, call), headers: { 'cache-control': 'no-store' } };
    } catch (error) {
      return problemOf(error, context);
    }
  };
}

function openCall(services: Services, request: HttpRequest): OpenCall {
  return { services, request, params: { ...request.params } };
}

function keepTo(seconds: number): void {
  if (seconds > 0) throw new ProblemError('too-many-requests', { seconds });
}

async function answer(route: Route, call: OpenCall): Promise<object> {
  if (route.access === 'public') return route.handle(call);
  const known = await personCall(call);
  if (route.access === 'person') return route.handle(known);
  return route.handle(await unitCall(await withinOrganisations(known), route.access.verb, route));
}

async function personCall(call: OpenCall): Promise<PersonCall> {
  const { verify, clock, limits } = call.services;
  const { account, userName, ...person } = await verify(call.request.headers.get('authorization'));
  keepTo(limits.person(person.id));
  return { ...call, person, account, userName, today: dayInVietNam(clock()) };
}

/**
 * Only a report may be asked for as of another day: whoever was in charge of a unit once must not reach its rosters of today by
 * the tree of then.
 */
async function unitCall(
  call: PersonCall,
  verb: Verb,
  { asOf, counts, isOfToday }: Pick<Route, 'asOf' | 'counts' | 'isOfToday'>,
): Promise<UnitCall> {
  const { directory } = call.services.storage;
  const id = call.params.unit ?? '';
  const asked = asOf === true ? call.request.query.get('asOf') : null;
  const day = asked ?? (isOfToday === true ? call.today : await openDay(call, id));
  if (!isWholeDate(day)) throw new ProblemError('invalid-request', { where: 'asOf' });
  const [tree, grants] = await Promise.all([directory.tree(day), directory.grantsOf(call.person.id)]);
  const decision = decide(grants, tree, id, verb);
  const unit = tree.unit(id) ?? tree.past(id);
  if (unit === undefined || decision === 'hidden')
    throw asked === null ? new ProblemError('not-found') : await notOnDay(call, grants, { unit: id, day });
  if (decision === 'refused') throw new ProblemError('not-allowed');
  checkIds(call);
  const person = { ...call.person, name: nameOf(call.person, grants) };
  return { ...call, person, day, tree, unit, counting: counts === true ? countingOf(call) : 'sent' };
}

function countingOf({ request }: PersonCall): Counting {
  const asked = request.query.get('counts') ?? 'sent';
  const counting = COUNTINGS.find((each) => each === asked);
  if (counting === undefined) throw new ProblemError('invalid-request', { where: 'counts' });
  return counting;
}

/** Today; after the last period of the unit the day on which it ended. Before the first one nothing is open. */
async function openDay({ services, today }: PersonCall, unit: string): Promise<string> {
  const { directory } = services.storage;
  const open = periodOf(await directory.periods(await directory.tree(today), unit, today), today);
  if (open === undefined) throw new ProblemError('period-unknown');
  return today < open.to ? today : open.to;
}

/** Ids become keys of entities: nothing else may. */
function checkIds({ params }: PersonCall): void {
  const bad = Object.entries(params).find(([, value]) => !ID.test(value));
  if (bad !== undefined) throw new ProblemError('invalid-request', { where: bad[0] });
}

function problemOf(error: unknown, context: InvocationContext): Answer {
  if (error instanceof ProblemError) {
    if (PROBLEMS[error.code].status >= 500) context.error(error.code);
    return problemAnswer(error.code, error.params, error.findings);
  }
  if (error instanceof NotSignedIn) return problemAnswer('signed-out');
  if (error instanceof ConfigurationError) {
    context.error(error.message);
    return problemAnswer('not-configured', { setting: error.setting });
  }
  // Whoever sends tokens of keys that do not exist must not fill the log.
  if (error instanceof KeysUnavailable && error.cause === undefined) return problemAnswer('busy');
  const reference = randomUUID().slice(0, 8);
  context.error(`${reference} ${described(error)}`);
  // Every request may be repeated: what storage refused for a reason that is none of the caller's may pass the next time.
  if (error instanceof KeysUnavailable || error instanceof StorageError) return problemAnswer('busy');
  return problemAnswer('unexpected', { reference });
}

/** Where it happened, without the error's own text: that may repeat what a person sent. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an error was thrown';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const cause =
    error instanceof StorageError && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return [`${error.name}${cause}`, ...frames.slice(0, 8)].join('\n');
}
