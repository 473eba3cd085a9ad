/** Choices by the headers of the lists they are about, as they are kept; what cannot be read is left out. */
import type { FieldKey } from '#domain/roster/shape/field.ts';

export interface ListChoices {
  /** RosterReading.headers. */
  readonly headers: string;
  /** Whether the kind of list has them is looked at where it is read. */
  readonly fields: Readonly<Record<string, FieldKey | null>>;
  readonly answers: Readonly<Record<string, string>>;
}

export function choiceLists(value: unknown): ListChoices[] {
  return (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['headers'] !== 'string') return [];
    return [
      {
        headers: entry['headers'],
        fields: pick(entry['fields'], isField),
        answers: pick(entry['answers'], (answer): answer is string => typeof answer === 'string'),
      },
    ];
  });
}

/** Only the answers that say what a column means; the others hang on what stands in it. */
export function fieldAnswers(answers: ListChoices['answers']): ListChoices['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith('field:')));
}

function pick<T>(value: unknown, fits: (entry: unknown) => entry is T): Readonly<Record<string, T>> {
  const picked: [string, T][] = [];
  for (const [key, entry] of Object.entries(isRecord(value) ? value : {})) {
    if (fits(entry)) picked.push([key, entry]);
  }
  return Object.fromEntries(picked);
}

const isField = (value: unknown): value is FieldKey | null => value === null || typeof value === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
