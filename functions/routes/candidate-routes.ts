/** Of the list of candidates: who of it is to be a member, how many of all stand where. What every list has: list-routes.ts. */
import { funnelOf } from '../acts/funnel.ts';
import { newMembersOf } from '../acts/new-members.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import type { Route } from '../http/route.ts';
import { FunnelResponse } from '../wire/funnel.ts';
import { NewMembersResponse } from '../wire/new-members.ts';
import { ofKind } from './of-kind.ts';

const { id } = CANDIDATES;

export const CANDIDATE_ROUTES: readonly Route[] = [
  {
    name: 'getNewMembers',
    method: 'GET',
    path: `units/{unit}/${id}/new-members`,
    summary: 'Who was admitted by the newest list of candidates and does not stand in that of members yet',
    access: { verb: 'roster.read', unit: 'path' },
    response: NewMembersResponse,
    problems: ['version-altered'],
    handle: newMembersOf,
  },
  {
    name: 'getFunnel',
    method: 'GET',
    path: `units/{unit}/${id}/funnel`,
    summary: 'From introduction to admission below a unit: how many candidates stand where',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    response: FunnelResponse,
    problems: ['period-unknown', 'before-first-roster'],
    handle: ofKind(id, (call) => funnelOf(call)),
  },
  {
    name: 'getFunnelOfSpan',
    method: 'GET',
    path: `units/{unit}/${id}/funnel/{from}/{to}`,
    summary: 'The same, and how many candidates took each step within a span',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    response: FunnelResponse,
    problems: ['period-unknown', 'before-first-roster'],
    handle: ofKind(id, (call) => funnelOf(call, { from: call.params.from ?? '', to: call.params.to ?? '' })),
  },
];
