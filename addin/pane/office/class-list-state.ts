/** What the part about the participants of a class knows. */
import type { ClassListKept, ClassListResponse } from '#wire/class-lists.ts';
import type { ClassOfLedger } from '../../tasks/office/class-list.ts';
import type { ClassListRead } from '../../tasks/office/class-list-sheet.ts';
import { formatCount } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { CLASS_LIST_WORDS } from '../../words/screens/class-list.ts';
import type { Shown } from '../parts/more.ts';

export interface SheetName {
  readonly id: string;
  readonly name: string;
}

export interface ClassListState {
  readonly classes: readonly ClassOfLedger[];
  readonly sheets: readonly SheetName[];
  /** '' for the first. */
  readonly chosen: string;
  /** '' for the open one. */
  readonly sheet: string;
  /** What was read last. */
  readonly read: ClassListRead | null;
  /** The id under which it is kept, however often that is asked. */
  readonly list: string;
  /** How it meets the lists of candidates, or the list that counts where nothing was read. */
  readonly met: ClassListResponse | null;
  /** What keeping it, or withdrawing it, came to. */
  readonly kept: { readonly answer: ClassListKept; readonly isWithdrawn: boolean } | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

export const NOTHING_READ = { read: null, list: '', met: null, kept: null, shown: {} } as const;

export const chosenClass = ({ classes, chosen }: ClassListState): ClassOfLedger | undefined =>
  classes.find(({ id }) => id === chosen) ?? classes[0];

export function keptText(
  words: Words,
  { class: { name }, outcome, people, findings }: ClassListKept,
  isWithdrawn: boolean,
): string {
  const say = sayingFrom(CLASS_LIST_WORDS, words);
  const of = { name, people: formatCount(people) };
  if (outcome !== 'kept') {
    const why = findings.map(({ message }) => words.pick(message)).join(' ');
    return say('classList.refused', { why: why === '' ? say('classList.meanwhile') : why });
  }
  if (!isWithdrawn) return say('classList.done', of);
  return people === 0 ? say('classList.withdrawn', of) : say('classList.before', of);
}
