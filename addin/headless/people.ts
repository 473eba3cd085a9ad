/** `people`: the people of all lists below a unit, one row each, in a file that is brought up to date in place. */
import { createTasks } from '../tasks/create.ts';
import { belowForm, parseBelow } from './below.ts';
import type { Edge } from './edge.ts';
import { inFile } from './in-file.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';

/** Only as of today: by the tree of an earlier day nobody reaches people. */
export const PEOPLE_FORM = belowForm('people', false);

export async function peopleCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { unit, person, out, json } = parseBelow('people', argv, false);
  const place = await servicePlace(person, edge.environment);
  const tasks = createTasks({ ...place, pauses: PAUSES });
  const found = await inFile(out, async () => (await tasks.desk()).people({ unit }));
  if (json) edge.out(JSON.stringify(found));
  else {
    edge.out(say('people.done', { members: found.members, units: found.units, pages: found.pages }));
    edge.out(say('pull.written', { file: out }));
  }
  return 0;
}
