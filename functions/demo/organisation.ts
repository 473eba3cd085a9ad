/** An organisation of the demonstration: what its administrator sets up, and what its clerks sent. */
import type { Person } from '../domain/access/person.ts';
import type { LedgerValue } from '../domain/ledgers/definition.ts';
import type { Bloc } from './generator/bloc.ts';
import type { GeneratedMember } from './generator/draft.ts';

export interface Sending {
  readonly unit: string;
  readonly period: string;
  readonly rosterDate: string;
  /** The day on which it came in. */
  readonly receivedOn: string;
  /** The version this one follows; 0 for the first. */
  readonly baseVersion: number;
  /** The id of a kind of list; left out: that of members. */
  readonly kind?: string;
}

/** A row of a ledger as its columns have it. */
export type LedgerRows = readonly Readonly<Record<string, LedgerValue>>[];

export interface DemoOrganisation extends Bloc {
  readonly root: string;
  /** The small unit whose clerk signs in. */
  readonly clerkUnit: string;
  /** Whose list of candidates another person than that clerk keeps; left out where she does, or nobody. */
  readonly poolUnit?: string;
  /** Units that have not sent the open period. */
  readonly missing: readonly string[];
  /** Units that sent the open period after its due date. */
  readonly late: readonly string[];
  /** What the units sent, first things first. */
  readonly sendings: readonly Sending[];
  /** Where lists of several days were sent: as they were on one of them. */
  readonly rosterOn?: (unit: string, day: string) => readonly GeneratedMember[];
  /** Of ledgers beyond units, people, periods and plans: by the ledger's id. */
  readonly ledgers?: Readonly<Partial<Record<'openings' | 'classes' | 'places' | 'introducers', LedgerRows>>>;
  /** Lists of other kinds, by their ids, of a unit as they were on a day. */
  readonly listsOn?: Readonly<
    Partial<Record<string, (unit: string, day: string) => readonly GeneratedMember[]>>
  >;
  /** Who works in it; left out: the people of every demonstration. */
  readonly people?: { readonly clerk: Person; readonly office: Person };
  /** A tree of its own in the same service, which reads nothing of this one, as this one reads nothing of it. */
  readonly beside?: DemoOrganisation;
}
