/** `classes`: how many classes there were below a unit in a span, and how many people learned in them. */
import { officeService } from '../service/office-client.ts';
import { serviceAt } from '../tasks/create.ts';
import { classLines } from '../tasks/office/class-lines.ts';
import { formatDate } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { indented } from './figure-lines.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { SPAN_OPTIONS, spanIn } from './span.ts';
import { argumentsOf } from './usage.ts';

export const CLASSES_FORM = 'classes --unit UNIT --as PERSON --from yyyy-mm-dd --to yyyy-mm-dd [--json]';

export async function classesCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { values } = argumentsOf(argv, { form: CLASSES_FORM, options: SPAN_OPTIONS });
  const { unit, person, from, to, json } = spanIn(values, CLASSES_FORM);
  const place = await servicePlace(person, edge.environment);
  const answer = await officeService(serviceAt({ ...place, pauses: PAUSES })).classes(unit, { from, to });
  if (json) {
    edge.out(JSON.stringify(answer));
    return 0;
  }
  edge.out(`${answer.unit.name}: ${formatDate(from)} – ${formatDate(to)}`);
  for (const line of indented((words) => classLines(words, answer))) edge.out(line);
  return 0;
}
