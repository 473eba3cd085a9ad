/** What a clerk would answer in the pane, from a file: why people left, by their row in the last version; reasons by row of the sheet. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { SentExit, SentJustification } from '#wire/upload-request.ts';
import type { Answers, SendPlan } from '../tasks/clerk/sending/sending.ts';
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

const { reason, document } = SentJustification.shape;
const AnswersFile = z.strictObject({
  exits: z.optional(z.array(SentExit)),
  reasons: z.optional(
    z.array(z.strictObject({ row: z.nullable(z.int()), rule: z.optional(z.string()), reason, document })),
  ),
});
type AnswersFile = z.infer<typeof AnswersFile>;

/** As `--help` shows it. */
export const ANSWERS_SHAPE =
  '{ "exits": [{ "row": 9, "reason": "moved", "to": "…", "on": "2023-09-01" }], "reasons": [{ "row": 12, "rule": "L3-AGE-003", "reason": "document-says-so", "document": "12-QD/DU" }] }';

export async function readAnswersFile(file: string): Promise<AnswersFile> {
  try {
    const parsed = AnswersFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch (cause) {
    throw new HeadlessError(2, sayBoth('answers.unreadable', { file, shape: ANSWERS_SHAPE }), { cause });
  }
  throw new HeadlessError(2, sayBoth('answers.unreadable', { file, shape: ANSWERS_SHAPE }));
}

/** 12 of 'G12'; null: about the sheet. */
const rowOf = ({ place }: SendPlan['reasonsNeeded'][number]): number | null =>
  place === null ? null : Number(place.cell.replace(/\D/g, ''));

/** What the plan knows already, and what the file says; of a row without a rule everything that asks there. */
export function answersIn(plan: SendPlan, file: AnswersFile): Answers {
  const gone = new Set(plan.removed.map(({ previousRow }) => previousRow));
  const exits = new Map(plan.exits.map((exit) => [exit.row, exit]));
  for (const exit of file.exits ?? []) if (gone.has(exit.row)) exits.set(exit.row, exit);
  const justifications = plan.reasonsNeeded.flatMap((asked) => {
    const said = file.reasons?.find(
      ({ row, rule }) => row === rowOf(asked) && (rule === undefined || rule === asked.rule),
    );
    const { fingerprint } = asked;
    const given = said ?? asked;
    if (given.reason === undefined) return [];
    return [{ fingerprint, reason: given.reason, document: given.document }];
  });
  const once = new Map(justifications.map((each) => [each.fingerprint, each]));
  return { exits: [...exits.values()], justifications: [...once.values()] };
}

/** One line for each answer that is still missing, with what would be one. */
export function missingLines(plan: SendPlan, answers: Answers): string[] {
  const answered = new Set(answers.exits.map(({ row }) => row));
  const given = new Set(answers.justifications.map(({ fingerprint }) => fingerprint));
  const exits = plan.removed
    .filter(({ previousRow }) => !answered.has(previousRow))
    .map(({ previousRow: row, who }) => sayBoth('answers.exit', { row: String(row), who }));
  const reasons = plan.reasonsNeeded
    .filter(({ fingerprint }) => !given.has(fingerprint))
    .map((asked) =>
      sayBoth('answers.reason', {
        row: String(rowOf(asked)),
        rule: asked.rule,
        message: asked.message.vi,
        reasons: asked.reasons.join(', '),
      }),
    );
  return [...exits, ...reasons].map(({ vi, en }) => `${vi} / ${en}`);
}
