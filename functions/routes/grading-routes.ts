/** Of the list of gradings: counts. What every list has: list-routes.ts. */
import { gradingsBelow } from '../acts/gradings.ts';
import { GRADINGS } from '../domain/roster/fields/gradings.ts';
import type { Route } from '../http/route.ts';
import { GradingsResponse } from '../wire/gradings.ts';

const { id } = GRADINGS;

export const GRADING_ROUTES: readonly Route[] = [
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
