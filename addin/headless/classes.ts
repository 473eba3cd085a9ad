/** `classes`: how many classes there were below a unit in a span, and how many people learned in them. */
import { ClassesResponse } from '#wire/classes.ts';
import { unitPath } from '../service/client.ts';
import { serviceAt } from '../tasks/create.ts';
import { formatCount, formatDate } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { SPAN_OPTIONS, spanIn } from './span.ts';
import { argumentsOf } from './usage.ts';

export const CLASSES_FORM = 'classes --unit UNIT --as PERSON --from yyyy-mm-dd --to yyyy-mm-dd [--json]';

type Kind = ClassesResponse['kinds'][number];

export async function classesCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { unit, person, from, to, json } = spanIn(
    argumentsOf(argv, { form: CLASSES_FORM, options: SPAN_OPTIONS }).values,
    CLASSES_FORM,
  );
  const place = await servicePlace(person, edge.environment);
  const answer = await serviceAt({ ...place, pauses: PAUSES }).ask(ClassesResponse, {
    method: 'GET',
    path: `${unitPath(unit)}/classes/${from}?asOf=${to}`,
  });
  if (json) {
    edge.out(JSON.stringify(answer));
    return 0;
  }
  edge.out(`${answer.unit.name}: ${formatDate(from)} – ${formatDate(to)}`);
  if (answer.kinds.length === 0) edge.out(`    ${say('classes.none')}`);
  for (const kind of answer.kinds) {
    edge.out(`    ${kind.label.vi}`);
    for (const line of linesOf(kind)) edge.out(`        ${line}`);
  }
  return 0;
}

/** Of the learners: said where it is known of some class. */
const PARTS = [
  { part: 'attended', words: 'classes.attended' },
  { part: 'certificates', words: 'classes.certificates' },
] as const;

function linesOf({ general, separate, forWhom, totals }: Kind): string[] {
  const line = (what: string, { classes, participants }: Pick<Kind['general'], 'classes' | 'participants'>) =>
    say('classes.learners', {
      what,
      classes: formatCount(classes),
      people: formatCount(participants.people),
    });
  const isApart = separate.all.classes > 0;
  return [
    ...(isApart ? [line(say('classes.general'), general), line(say('classes.separate'), separate.all)] : []),
    ...forWhom.map(({ label, ...of }) => `    ${line(label.vi, of)}`),
    ...totals.flatMap((total) => [
      line(total.label.vi, total),
      ...PARTS.flatMap(({ part, words }) => {
        const { people, classes } = total[part];
        if (classes === 0) return [];
        return [`    ${line(say(words), { classes, participants: { people, classes } })}`];
      }),
    ]),
  ];
}
