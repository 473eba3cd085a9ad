/** `paragraph`: the paragraph of figures that every report begins with, each number with the indicator that it is of. */
import { createTasks } from '../tasks/create.ts';
import { TEXT_FIGURES_WORDS } from '../words/screens/text-figures.ts';
import type { Edge } from './edge.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

export const PARAGRAPH_FORM =
  'paragraph --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--since yyyy-mm-dd]... [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  asof: { type: 'string' },
  since: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const;

/** `--since`: first days of further spans until the day, such as the beginning of the term. */
export async function paragraphCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { values } = argumentsOf(argv, { form: PARAGRAPH_FORM, options: OPTIONS });
  const { unit, as: person, asof: asOf, since = [], json } = values;
  if (!unit || !person) throw usageError(PARAGRAPH_FORM);
  expectDays(asOf, ...since);
  const place = await servicePlace(person, edge.environment);
  const leader = await createTasks({ ...place, pauses: PAUSES }).leader();
  const written = await leader.writeParagraph({ unit, ...(asOf === undefined ? {} : { asOf }), since });
  if (!json) {
    edge.out(written.text === '' ? TEXT_FIGURES_WORDS.nobody.vi : written.text);
    return 0;
  }
  const { sent, expected } = written.coverage;
  const sentences = written.sentences.map((parts) =>
    parts.map(({ text, figure }) => ({ text, id: figure ?? null })),
  );
  edge.out(
    JSON.stringify({
      unit,
      asOf: written.asOf,
      coverage: { sent, expected },
      paragraph: written.text,
      sentences,
    }),
  );
  return 0;
}
