/**
 * What the clerk answered before sending, kept in the workbook so that nothing typed is lost when the pane closes. Equal answers
 * stand once with whom they are for, because a setting has its size: one reason may be given for thousands of rows.
 */
import { keptUnder, type RosterKind } from '#domain/roster/shape/kind.ts';
import { ExitEntry, JustificationEntry } from '#wire/answers.ts';
import { changeState, fitting, readState } from '../../../workbook/state.ts';
import type { Answers } from './sending.ts';

const KEY = 'answers';
/** So much of a fingerprint tells one reason from all others in a workbook. */
const PREFIX = 16;
const FINGERPRINT = 64;

type Exit = Answers['exits'][number];
type Justification = Answers['justifications'][number];

/** As it is written: `rows` and `of` are whom an answer is for. */
interface Kept {
  readonly unit: string;
  /** The version that the exits' rows belong to. */
  readonly version: number;
  readonly exits: readonly ({ readonly rows: readonly number[] } & Omit<Exit, 'row'>)[];
  readonly reasons: readonly ({ readonly of: readonly string[] } & Omit<Justification, 'fingerprint'>)[];
}

export interface KeptAnswers {
  readonly exits: Answers['exits'];
  readonly reasonOf: (fingerprint: string) => Answers['justifications'][number] | undefined;
}

/** What was answered for the unit; exits only where they are about the same version. */
export async function readAnswers(of: RosterKind, unit: string, version: number): Promise<KeptAnswers> {
  const found = recordsIn(await readState(keptUnder(of, KEY))).find((kept) => kept['unit'] === unit);
  const reasons = new Map(listOf(found?.reasons).flatMap(reasonsOf));
  return {
    exits: found?.version === version ? listOf(found.exits).flatMap(exitsOf) : [],
    reasonOf: (fingerprint) => {
      const reason = reasons.get(fingerprint.slice(0, PREFIX));
      return reason && { ...reason, fingerprint };
    },
  };
}

/** In place of what was kept for the unit; the answers for units not sent for long leave when the list grows too long. */
export async function writeAnswers(
  of: RosterKind,
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
  await changeState(keptUnder(of, KEY), (kept) => fitting([entry, ...entriesBeside(kept, unit)]));
}

/** One reason more, or another one, beside all that is kept for the unit; null takes it back. */
export async function writeReason(
  of: RosterKind,
  unit: string,
  fingerprint: string,
  reason: Omit<Justification, 'fingerprint'> | null,
): Promise<void> {
  const own = fingerprint.slice(0, PREFIX);
  await changeState(keptUnder(of, KEY), (kept) => {
    const found = recordsIn(kept).find((each) => each['unit'] === unit);
    const others = listOf(found?.['reasons'])
      .filter(isRecord)
      .map((entry) => ({ ...entry, of: listOf(entry['of']).filter((prefix) => prefix !== own) }))
      .filter(({ of: whom }) => whom.length > 0);
    const reasons = reason === null ? others : [{ of: [own], ...reason }, ...others];
    return fitting([{ version: 0, exits: [], ...found, unit, reasons }, ...entriesBeside(kept, unit)]);
  });
}

/** Each entry is looked at when it is unpacked: the file may come from anywhere, and from another version of this. */
const recordsIn = (kept: unknown): Readonly<Record<string, unknown>>[] => listOf(kept).filter(isRecord);

const entriesBeside = (kept: unknown, unit: string) =>
  recordsIn(kept).filter((each) => each['unit'] !== unit);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function exitsOf(entry: unknown): Exit[] {
  if (!isRecord(entry)) return [];
  const { rows, ...exit } = entry;
  return listOf(rows).flatMap((row) => {
    const parsed = ExitEntry.safeParse({ row, ...exit });
    return parsed.success ? [parsed.data] : [];
  });
}

function reasonsOf(entry: unknown): (readonly [string, Justification])[] {
  if (!isRecord(entry)) return [];
  const { of, ...reason } = entry;
  return listOf(of).flatMap((prefix) => {
    const fingerprint = String(prefix).padEnd(FINGERPRINT, '0');
    const parsed = JustificationEntry.safeParse({ fingerprint, ...reason });
    return parsed.success ? [[String(prefix), parsed.data] as const] : [];
  });
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
