/** The desk of one kind of lists: where that of each unit below stands. */
import { deskOf } from '../acts/desk.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { Route } from '../http/route.ts';
import { DeskResponse } from '../wire/desk.ts';
import { ofKind } from './of-kind.ts';

/** `called`: in its name, of another kind than members. */
export const deskRoute = (called = '', kind?: RosterKind): Route => ({
  name: `get${called}Desk`,
  method: 'GET',
  path: `units/{unit}/${kind?.folder ?? ''}desk`,
  summary: `Where the list of each unit below stands for the period: what is to be done about it${
    kind ? `; of ${kind.id}, where they are opened` : ''
  }`,
  access: { verb: 'desk.read', unit: 'path' },
  asOf: true,
  response: DeskResponse,
  problems: ['period-unknown'],
  handle: kind ? ofKind(kind.id, deskOf) : deskOf,
});
