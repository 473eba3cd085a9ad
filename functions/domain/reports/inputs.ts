/**
 * What a report was computed from, as it is kept: which commits of the ledgers, and which version of which unit was the answer to each
 * question that was asked about a day. Whoever has these computes the same figures again, whatever was sent, corrected or moved since.
 */

/** The last commit that is in it; 0 where there was none. */
export interface LedgerCommits {
  /** Of every organisation, by its root: units of one may have gone into another. */
  readonly units: Readonly<Record<string, number>>;
  readonly periods: number;
  readonly plans: number;
  readonly closings: number;
}

/** How a unit stood: which version counted, 0 for none, and what else was said of it. */
export type StandingInput = readonly [unit: string, version: number, flags: number];

/** Bits of the flags. `lost`: the version counted and its statistics could not be read. */
export const FLAGS = { sent: 1, late: 2, onlyLater: 4, lost: 8 } as const;

/** What was asked about units: the day, the period, and until when what they sent counts. */
export interface QuestionAsked {
  readonly day: string;
  readonly period: { readonly id: string; readonly to: string; readonly alike?: readonly string[] };
  /** ISO instant: closed since; left out where the day was open for the unit. */
  readonly closed?: string | undefined;
}

export const questionKey = ({ day, period, closed = '' }: QuestionAsked): string =>
  JSON.stringify([day, period.id, period.to, period.alike ?? [], closed]);

export interface ReportInputs {
  readonly commits: LedgerCommits;
  /** By question, units in their order. */
  readonly standings: Readonly<Record<string, readonly StandingInput[]>>;
  /** Versions between two days, by the last day and by unit. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  /** Numbers of the detail blocks that a version had, by `versionName`; left out where it had none that could be read. */
  readonly blocks: Readonly<Record<string, string>>;
}

export const versionName = (unit: string, version: number): string => `${unit} ${String(version)}`;
