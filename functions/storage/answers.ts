/**
 * Exits and reasons of an upload. They rest under the upload, beside its rows and in their transaction, so that they become visible
 * with the version that names the upload, or never. One text cut into properties: each has its limit, and an entity another.
 */
import { createHash } from 'node:crypto';
import type { Exit } from '../domain/submissions/exits.ts';
import type { Justification } from '../domain/rules/record/justification.ts';
import { answersKey } from './keys.ts';
import type { Entity, Value } from './limits.ts';
import type { Stored } from './table.ts';

export interface RestingAnswers {
  readonly exits: readonly Exit[];
  readonly justifications: readonly Justification[];
}

export const NO_ANSWERS: RestingAnswers = { exits: [], justifications: [] };

/** UTF-16 characters in a property of 64 KiB, with room. */
const PART_CHARACTERS = 30_000;
const PARTS = 12;
const partName = (part: number) => `answers${String(part)}`;

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
  const text = textOf(answers);
  const parts = Array.from({ length: Math.ceil(text.length / PART_CHARACTERS) }, (_, part) =>
    text.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS),
  );
  return Array.from({ length: Math.ceil(parts.length / PARTS) }, (_, index): Entity => {
    const here = parts.slice(index * PARTS, (index + 1) * PARTS);
    const values: Record<string, Value> = {};
    for (const [part, value] of here.entries()) values[partName(part)] = value;
    return { partitionKey: unit, rowKey: answersKey(kind, upload, index), ...values };
  });
}

/** From the entities of one upload, in key order. */
export function answersOf(entities: readonly Stored[]): RestingAnswers {
  const text = entities
    .flatMap(({ values }) => Array.from({ length: PARTS }, (_, part) => values[partName(part)] ?? ''))
    .join('');
  // Written by answerEntities above and by nobody else: the type is theirs.
  return text === '' ? NO_ANSWERS : (JSON.parse(text) as RestingAnswers);
}
