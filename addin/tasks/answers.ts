/**
 * What the clerk answered before sending, kept in the workbook so that nothing typed is lost when the pane closes. Equal answers
 * stand once with whom they are for, because a setting has its size: one reason may be given for thousands of rows.
 */
import * as z from 'zod/mini';
import { ExitEntry, JustificationEntry } from '#wire/answers.ts';
import { SETTING_CHARACTERS, readState, writeState } from '../workbook/state.ts';
import type { Answers } from './sending.ts';

const KEY = 'answers';
/** So much of a fingerprint tells one reason from all others in a workbook. */
const PREFIX = 16;

const Kept = z.object({
  unit: z.string(),
  /** The version that the exits' rows belong to. */
  version: z.number(),
  exits: z.array(z.object({ rows: z.array(z.number()), ...z.omit(ExitEntry, { row: true }).shape })),
  reasons: z.array(
    z.object({ of: z.array(z.string()), ...z.omit(JustificationEntry, { fingerprint: true }).shape }),
  ),
});
type Kept = z.infer<typeof Kept>;

export interface KeptAnswers {
  readonly exits: Answers['exits'];
  readonly reasonOf: (fingerprint: string) => Answers['justifications'][number] | undefined;
}

/** What was answered for the unit; exits only where they are about the same version. */
export async function readAnswers(unit: string, version: number): Promise<KeptAnswers> {
  const found = (await keptOf()).find((kept) => kept.unit === unit);
  const reasons = new Map(
    (found?.reasons ?? []).flatMap(({ of, ...reason }) => of.map((prefix) => [prefix, reason] as const)),
  );
  return {
    exits:
      found?.version === version
        ? found.exits.flatMap(({ rows, ...exit }) => rows.map((row) => ({ row, ...exit })))
        : [],
    reasonOf: (fingerprint) => {
      const reason = reasons.get(fingerprint.slice(0, PREFIX));
      return reason && { fingerprint, ...reason };
    },
  };
}

/** In place of what was kept for the unit; the answers for units not sent for long leave when the list grows too long. */
export async function writeAnswers(
  unit: string,
  version: number,
  { exits, justifications }: Answers,
): Promise<void> {
  const entry: Kept = {
    unit,
    version,
    exits: grouped(exits, ({ row: _row, ...exit }) => exit).map(([exit, all]) => ({
      rows: all.map(({ row }) => row),
      ...exit,
    })),
    reasons: grouped(justifications, ({ fingerprint: _fingerprint, ...reason }) => reason).map(
      ([reason, all]) => ({ of: all.map(({ fingerprint }) => fingerprint.slice(0, PREFIX)), ...reason }),
    ),
  };
  const list = [entry, ...(await keptOf()).filter((kept) => kept.unit !== unit)];
  while (list.length > 1 && JSON.stringify(list).length > SETTING_CHARACTERS) list.pop();
  await writeState(KEY, list);
}

async function keptOf(): Promise<Kept[]> {
  const state = z.array(Kept).safeParse(await readState(KEY));
  return state.success ? state.data : [];
}

function grouped<T, A extends object>(items: readonly T[], answerOf: (item: T) => A): [A, T[]][] {
  const groups = new Map<string, [A, T[]]>();
  for (const item of items) {
    const answer = answerOf(item);
    const key = JSON.stringify(Object.entries(answer).sort());
    const group = groups.get(key);
    if (group) group[1].push(item);
    else groups.set(key, [answer, [item]]);
  }
  return [...groups.values()];
}
