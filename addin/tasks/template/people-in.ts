/** The people of several stored lists as rows of one, each once. */
import { peopleBefore } from '#domain/submissions/people-before.ts';
import type { StoredRow } from '#wire/roster.ts';

export const peopleIn = (lists: readonly { readonly rows: readonly StoredRow[] }[]): readonly StoredRow[] =>
  peopleBefore(lists).people.map(({ own }, row) => ({ row, fields: own.fields }));
