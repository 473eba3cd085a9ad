/** The same of every kind of list beyond members: what a unit sent newest, and the desk. Uploads and the review have routes of their own. */
import { newestRoster } from '../acts/roster.ts';
import { OPENED_KINDS } from '../domain/kinds/opened-kinds.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { Route } from '../http/route.ts';
import { RosterResponse } from '../wire/roster.ts';
import { deskRoute } from './desk-route.ts';
import { namesOf, ofKind } from './of-kind.ts';

const newestOf = (kind: RosterKind): Route => {
  const { id, staysBelow = false } = kind;
  return {
    name: `get${namesOf(kind).many}`,
    method: 'GET',
    path: `units/{unit}/${id}/roster`,
    summary: `The newest list of ${id} of a unit${staysBelow ? ', for that unit alone' : ''}`,
    access: { verb: staysBelow ? 'gradings.read' : 'roster.read', unit: 'path' },
    response: RosterResponse,
    problems: ['version-altered'],
    handle: ofKind(id, newestRoster),
  };
};

export const LIST_ROUTES: readonly Route[] = OPENED_KINDS.flatMap((kind) => [
  newestOf(kind),
  deskRoute(namesOf(kind).one, kind),
]);
