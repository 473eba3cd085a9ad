/** Of the list of gradings: its names for the branch that keeps it, counts above. Its versions: review-routes.ts. */
import { gradingsBelow } from '../acts/gradings.ts';
import { newestRoster } from '../acts/roster.ts';
import { GRADINGS } from '../domain/roster/fields/gradings.ts';
import type { Route } from '../http/route.ts';
import { GradingsResponse } from '../wire/gradings.ts';
import { RosterResponse } from '../wire/roster.ts';
import { deskRoute } from './desk-route.ts';
import { ofKind } from './of-kind.ts';

const { id } = GRADINGS;

export const GRADING_ROUTES: readonly Route[] = [
  {
    name: 'getGradings',
    method: 'GET',
    path: `units/{unit}/${id}/roster`,
    summary: 'The newest list of gradings of a unit, for that unit alone',
    access: { verb: 'gradings.read', unit: 'path' },
    response: RosterResponse,
    problems: ['version-altered'],
    handle: ofKind(id, newestRoster),
  },
  deskRoute('Grading', GRADINGS),
  {
    name: 'getGradingFigures',
    method: 'GET',
    path: `units/{unit}/${id}/figures`,
    summary: 'How many below a unit have which grade, year by year, and the cap on outstanding members',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    response: GradingsResponse,
    problems: ['period-unknown', 'before-first-roster'],
    handle: gradingsBelow,
  },
];
