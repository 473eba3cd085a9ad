/** The participants of a class as they were read from a sheet: who, what has to be put right or answered first, and where each stands. */
import { columnLetters } from '#domain/sheet/a1.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import type { ClerkTasks } from '../clerk/clerk-tasks.ts';
import type { AskedOfFile } from './collect/collected.ts';

type CheckOutcome = Awaited<ReturnType<ClerkTasks['check']>>;
type FoundPlace = Extract<CheckOutcome, { readonly kind: 'checked' }>['groups'][number]['places'][number];

export interface ClassListSheet {
  readonly kind: 'read';
  readonly sheet: string;
  readonly sheetId: string;
  /** What answers are kept by. */
  readonly headers: string;
  readonly members: readonly Member[];
  readonly asked: readonly AskedOfFile[];
  readonly errors: readonly FoundPlace[];
  readonly warnings: readonly FoundPlace[];
  /** 'B14': where the name of a row stands. */
  readonly cellOf: (row: number) => string;
}

export type ClassListRead = ClassListSheet | Extract<CheckOutcome, { readonly kind: 'none' }>;

export function classListRead(found: CheckOutcome): ClassListRead {
  if (found.kind === 'none') return found;
  const { sheet, sheetId, headers, questions, mapping, columns, groups, read = [] } = found;
  const placesOf = (severity: 'error' | 'warning') =>
    groups.filter((group) => group.severity === severity).flatMap(({ places }) => places);
  const letters = columnLetters(columns.find(({ field }) => field === 'ho_ten')?.column ?? 0);
  return {
    kind: 'read',
    sheet,
    sheetId,
    headers,
    members: read,
    asked: questions.map((question) => {
      const column = mapping.find((each) => each.column === question.column);
      return { question, letters: column?.letters ?? '', header: column?.header ?? '' };
    }),
    errors: placesOf('error'),
    warnings: placesOf('warning'),
    cellOf: (row) => `${letters}${String(row)}`,
  };
}

/** There is somebody, and nothing has to be put right or answered first. */
export const isWhole = ({ errors, asked, members }: ClassListSheet): boolean =>
  errors.length === 0 && asked.length === 0 && members.length > 0;
