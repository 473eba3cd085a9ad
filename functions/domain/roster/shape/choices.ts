/** What reading asks about a list, and what the clerk answered. */
import type { FieldKey } from './field.ts';

/** What the clerk decided about a list with these headers; kept with the workbook, under the reading's `headers`. */
export interface ReadingChoices {
  /** By ColumnMatch.key; null: the column stays behind. */
  readonly fields?: Readonly<Record<string, FieldKey | null>>;
  /** By Question.id: the id of the choice. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What reading cannot know and the figures hang on. Asked before sending, never more than three. */
export interface Question {
  /** Stable for the same list, so that an answer is found again: 'table', 'field:<column key>', 'dates:<column key>'. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Zero-based sheet column, where it is about one. */
  readonly column: number | null;
  readonly choices: readonly QuestionChoice[];
  /** The choice that the reading went by meanwhile; null: by none, the column stays behind. */
  readonly assumed: string | null;
}

/** table: which header is it. field: what does a column mean. dates: day first or month first. */
export type QuestionKind = 'table' | 'field' | 'dates';

export interface QuestionChoice {
  readonly id: string;
  /** Of kind 'field': the field it would be; null: it stays behind. */
  readonly field?: FieldKey | null;
  /** Of kind 'table': the one-based header rows. */
  readonly rows?: readonly number[];
  /** How some cells would be read: what stands there, and what it would say. */
  readonly samples: readonly { readonly shown: string; readonly read: string }[];
}
