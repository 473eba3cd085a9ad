/** `movements`: increase and decrease below a unit between the figures of two days. */
import { COUNTINGS } from '#domain/submissions/review.ts';
import { officeService } from '../service/office-client.ts';
import { serviceAt } from '../tasks/create.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { MOVEMENT_LINES } from '../words/screens/movement-lines.ts';
import { movementLines } from '../tasks/office/movement-lines.ts';
import type { Edge } from './edge.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { SPAN_OPTIONS, spanIn } from './span.ts';
import { argumentsOf, usageError } from './usage.ts';

export const MOVEMENTS_FORM =
  'movements --unit UNIT --as PERSON --from yyyy-mm-dd --to yyyy-mm-dd [--counts sent|matched] [--json]';

const OPTIONS = { ...SPAN_OPTIONS, counts: { type: 'string', default: 'sent' } } as const;

export async function movementsCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { unit, person, from, to, counts, json } = parsed(argv);
  const place = await servicePlace(person, edge.environment);
  const answer = await officeService(serviceAt({ ...place, pauses: PAUSES })).movements(unit, {
    from,
    to,
    counts,
  });
  if (json) {
    edge.out(JSON.stringify(answer));
    return 0;
  }
  edge.out(`${answer.unit.name}: ${formatDate(from)} – ${formatDate(to)}`);
  if (counts === 'matched') edge.out(say('pull.matched'));
  for (const { line, value, isKind } of movementLines(answer)) {
    edge.out(`${isKind ? '        ' : '    '}${MOVEMENT_LINES[line].vi}: ${formatCount(value)}`);
  }
  return 0;
}

function parsed(argv: readonly string[]) {
  const { values } = argumentsOf(argv, { form: MOVEMENTS_FORM, options: OPTIONS });
  const counts = COUNTINGS.find((each) => each === values.counts);
  if (counts === undefined) throw usageError(MOVEMENTS_FORM);
  return { ...spanIn(values, MOVEMENTS_FORM), counts };
}
