/** What a screen is, and what it may ask of the frame around it. */
import type { Me, TaskOptions } from '../../tasks/common/outcome.ts';
import type { Tasks } from '../../tasks/tasks.ts';
import type { Words } from '../../words/messages.ts';
import type { FailureWords } from '../../words/screens/failures.ts';
import type { DateField } from '../parts/date-field.ts';
import type { Child } from '../parts/h.ts';
import type { Store } from '../parts/store.ts';
import type { SendState } from './send-state.ts';
import type { SheetWatch } from './sheet-watch.ts';

export type Grant = Me['grants'][number];

export interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** A list beyond that of members, which her office has opened. */
export interface OtherList {
  /** Of its kind. */
  readonly id: string;
  readonly tasks: Tasks;
  /** As they are said of this list. */
  readonly words: (words: Words) => Words;
  /** Its rows are read in the unit that keeps it alone. */
  readonly staysBelow?: true;
  /** Its people are introduced to other units, and come from there. */
  readonly isIntroduced?: true;
  /** What stands above the first screen besides, on the stage that is made for it. */
  readonly above?: (stage: Stage) => () => readonly Child[];
}

/** A sheet that was looked at and holds nothing. */
export interface EmptySheet {
  readonly sheet: string;
  /** Something is written there now: the screen begins again. */
  readonly begin: () => void;
}

export interface Screen {
  readonly view: () => readonly Child[];
  /** The one button at the bottom. */
  readonly primary: () => Action;
  /** What the screen is there for, begun from elsewhere: check the sheet, compare before sending. */
  readonly start: () => void;
  /** null where it is none, or nothing was looked at. */
  readonly empty?: () => EmptySheet | null;
  /** The person came to this screen. */
  readonly opened?: () => void;
}

export interface Job<T> {
  readonly work: (options: TaskOptions) => Promise<T>;
  readonly done: (result: T) => void;
  /** For "Thử lại". */
  readonly again: () => void;
  /** Words of failures that only this meets. */
  readonly failures?: FailureWords;
  /** Said when the person stopped it. */
  readonly stopped?: string;
}

export interface Stage {
  readonly tasks: Tasks;
  readonly grant: Grant;
  /** Nobody is signed in: why, by the code of a failure. */
  readonly alone?: string;
  readonly signIn: () => void;
  /** What is worked with; left out: the list of members. */
  readonly list?: OtherList | undefined;
  /** Begins with another list of the unit, left out with that of members. */
  readonly enter: (list?: OtherList) => void;
  /** ISO, of this machine. */
  readonly today: string;
  /** Ids of those that she may use. */
  readonly screens: readonly string[];
  /** One date for checking and sending, one for the two kinds of figures. */
  readonly rosterDate: DateField;
  readonly asOf: DateField;
  readonly sheet: SheetWatch;
  /** What the check compared is what is sent: both screens look at it. */
  readonly sending: Store<SendState>;
  readonly words: () => Words;
  /** The state of a screen changed. */
  readonly redraw: () => void;
  /** Into the status line: what just happened; `spoken` only for those who hear it, because they cannot see the rest. */
  readonly say: (text: string, spoken?: string) => void;
  /** One at a time; shows how far it is, can be stopped, and its failure stays until dismissed. */
  readonly run: <T>(job: Job<T>) => Promise<void>;
  /** Nothing where she may not use it. */
  readonly open: (screen: string, start?: 'start') => void;
}
