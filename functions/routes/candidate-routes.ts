/** The list of candidates on the road that members have: what was sent newest, every version, what each changed. */
import { funnelOf } from '../acts/funnel.ts';
import { newestRoster } from '../acts/roster.ts';
import { versionsOf } from '../acts/versions.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import type { Route } from '../http/route.ts';
import { FunnelResponse } from '../wire/funnel.ts';
import { DifferencesResponse, VersionsResponse } from '../wire/review.ts';
import { RosterResponse } from '../wire/roster.ts';
import { ofKind } from './of-kind.ts';
import { getDifferences } from './reviews.ts';

const { id } = CANDIDATES;

export const CANDIDATE_ROUTES: readonly Route[] = [
  {
    name: 'getCandidates',
    method: 'GET',
    path: `units/{unit}/${id}/roster`,
    summary: 'The newest list of candidates of a unit',
    access: { verb: 'roster.read', unit: 'path' },
    response: RosterResponse,
    problems: ['version-altered'],
    handle: ofKind(id, newestRoster),
  },
  {
    name: 'getCandidateVersions',
    method: 'GET',
    path: `units/{unit}/${id}/versions`,
    summary: 'Every list of candidates that a unit sent',
    access: { verb: 'versions.read', unit: 'path' },
    response: VersionsResponse,
    handle: ofKind(id, versionsOf),
  },
  {
    name: 'getCandidateDifferences',
    method: 'GET',
    path: `units/{unit}/${id}/versions/{version}/differences`,
    summary: 'What a list of candidates changed against the one before it',
    access: { verb: 'roster.read', unit: 'path' },
    response: DifferencesResponse,
    problems: ['version-unknown', 'version-altered'],
    handle: ofKind(id, getDifferences),
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
    handle: ofKind(id, funnelOf),
  },
];
