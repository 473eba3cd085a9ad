/**
 * Exits and reasons of an upload. They rest under the upload, beside its rows and in their transaction, so that they become visible
 * with the version that names the upload, or never.
 */
import { createHash } from 'node:crypto';
import type { Exit } from '../domain/submissions/exits.ts';
import type { Justification } from '../domain/rules/record/justification.ts';
import { answersKey } from './keys.ts';
import type { Entity } from './limits.ts';
import { longTextOf, longTextValues } from './long-text.ts';
import type { Stored } from './table.ts';

export interface RestingAnswers {
  readonly exits: readonly Exit[];
  readonly justifications: readonly Justification[];
}

export const NO_ANSWERS: RestingAnswers = { exits: [], justifications: [] };

const NAME = 'answers';

function textOf({ exits, justifications }: RestingAnswers): string {
  return JSON.stringify({ exits, justifications });
}

/** Tells the same answers from others: an upload id is for one content and one set of answers. */
export function hashOfAnswers(answers: RestingAnswers): string {
  return createHash('sha256').update(textOf(answers)).digest('hex');
}

/** None where nothing was answered. */
export function answerEntities(
  kind: string,
  { unit, upload }: { readonly unit: string; readonly upload: string },
  answers: RestingAnswers,
): Entity[] {
  if (answers.exits.length + answers.justifications.length === 0) return [];
  return longTextValues(NAME, textOf(answers)).map((values, index): Entity => ({
    partitionKey: unit,
    rowKey: answersKey(kind, upload, index),
    ...values,
  }));
}

/** From the entities of one upload, in key order. */
export function answersOf(entities: readonly Stored[]): RestingAnswers {
  const text = longTextOf(NAME, entities);
  // Written by answerEntities above and by nobody else: the type is theirs.
  return text === '' ? NO_ANSWERS : (JSON.parse(text) as RestingAnswers);
}
