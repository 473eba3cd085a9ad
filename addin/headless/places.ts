/** `places`: of the villages, schools, health posts and enterprises below a unit, how many have a branch and which have none. */
import { PlacesResponse } from '#wire/places.ts';
import { placeLines } from '../tasks/office/place-lines.ts';
import type { Edge } from './edge.ts';
import { indented } from './figure-lines.ts';
import { DAY_OPTIONS, ofDay } from './of-a-day.ts';
import { argumentsOf } from './usage.ts';

export const PLACES_FORM = 'places --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--json]';

export const placesCommand = (argv: readonly string[], edge: Edge): Promise<0> =>
  ofDay(argumentsOf(argv, { form: PLACES_FORM, options: DAY_OPTIONS }).values, edge, {
    form: PLACES_FORM,
    path: 'places',
    ask: (service, path) => service.ask(PlacesResponse, { method: 'GET', path }),
    lines: (answer) => indented((words) => placeLines(words, answer)),
  });
