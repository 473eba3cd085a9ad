/** What becomes of a file that came by e-mail: plain data for a screen, a command line or a test. */

import type { Question } from '#domain/roster/shape/choices.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';

/**
 * ready: it would be received. The others are ends. another-list: of a kind whose rows stay in the branch. not-opened: of a kind that the
 * office has not opened for the unit.
 */
export type FileState =
  | 'ready'
  | 'received'
  | 'questions'
  | 'errors'
  | 'unknown-unit'
  | 'unreadable'
  | 'already'
  | 'another-list'
  | 'not-opened';

const STAYING = ['gradings'] as const;
/** Whose rows stay in the branch: it is not received by e-mail. */
export type StayingKind = (typeof STAYING)[number];

const KINDS = ['members', 'candidates', ...STAYING] as const;
export type MailedKind = (typeof KINDS)[number];

/** Of a kind that has no words what is said of members would be wrong. Throws RangeError. */
export function mailedKind({ id }: { readonly id: string }): MailedKind {
  const found = KINDS.find((kind) => kind === id);
  if (found === undefined) throw new RangeError(`no words for lists of ${id}`);
  return found;
}

/** undefined for a kind that is received. Throws RangeError for one that is not and of which nothing could be said. */
export function stayingKind({
  id,
  staysBelow,
}: Pick<ListKind, 'id' | 'staysBelow'>): StayingKind | undefined {
  if (staysBelow !== true) return undefined;
  const found = STAYING.find((kind) => kind === id);
  if (found === undefined) throw new RangeError(`no words for lists of ${id}, which stay below`);
  return found;
}

/** Why a file that was opened cannot be read. */
export type Unreadable =
  'old-format' | 'password' | 'damaged' | 'not-a-workbook' | 'too-large' | 'empty' | 'no-roster';

export interface UnitBelow {
  readonly id: string;
  readonly name: string;
  readonly above: readonly string[];
}

/** A file to be looked at; its bytes are read when its turn comes. They reject where it cannot be opened any more. */
export interface MailedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What goes back to whoever sent the file. */
export interface GoesBack {
  /** The very file, marked and with a sheet of findings; undefined where it cannot be. */
  readonly workbook?: Uint8Array;
  /** The covering text. */
  readonly text: string;
}

/** `letters` and `header`: of the column that it is about, as the file shows it. */
export interface AskedOfFile {
  readonly question: Question;
  readonly letters: string;
  readonly header: string;
}

export interface ListBesides {
  readonly sheet: string;
  readonly kind: MailedKind;
  /** It is for the branch alone. */
  readonly stays: boolean;
}

/** As a failure is worded: by its stable code, with facts for the sentence. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CollectedFile {
  readonly file: string;
  readonly state: FileState;
  readonly unit: UnitBelow | null;
  /** The version that it is, or was before. */
  readonly version: number | null;
  /** Its day was closed when it was received, through this day (ISO): it counts from the day after. */
  readonly closedThrough?: string | undefined;
  readonly errors: number;
  readonly questions: number;
  readonly rows: number;
  readonly changes?: { readonly added: number; readonly removed: number; readonly changed: number };
  readonly unreadable?: Unreadable | 'not-opened';
  /** Of which kind its list is; of several a person has to say which. Left out where none was read. */
  readonly kinds?: readonly MailedKind[];
  /** Other sheets of the file with lists of other kinds: not received with it. */
  readonly besides?: readonly ListBesides[];
  /** Why it is another-list. */
  readonly stays?: StayingKind;
  /** Whose and which list it is, once both are known: of two files of one list only one is taken. */
  readonly list?: string;
  /** The hash of its list: two files of the same hash say the same. */
  readonly content?: string;
  /** What reading could not know, and whoever opens the file can say. */
  readonly asked?: readonly AskedOfFile[];
  /** Another file of the same unit that came with it and says something else: which of them counts is not for us to know. */
  readonly rival?: string;
  /** Why it was refused where nothing is wrong with its list. */
  readonly failed?: Refusal;
  readonly back?: GoesBack;
}
