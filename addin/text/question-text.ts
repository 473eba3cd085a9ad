/** What reading asks, in words that a clerk knows: the question, and each way to understand it. */
import type { Question, QuestionChoice } from '#domain/roster/reading.ts';
import { fieldName } from './fields.ts';
import { formatDate } from './format.ts';
import type { Words } from './messages.ts';

/** The column that a question is about, as the sheet shows it. */
export interface AskedColumn {
  readonly letters: string;
  readonly header: string;
}

const ISO = /^\d{4}(?:-\d\d){0,2}$/;

export function questionText(words: Words, { kind }: Question, { letters, header }: AskedColumn): string {
  return kind === 'table' ? words.say('question.table') : words.say(`question.${kind}`, { letters, header });
}

export function choiceText(words: Words, question: Question, choice: QuestionChoice): string {
  if (question.kind === 'field') {
    return choice.field ? fieldName(words, choice.field) : words.say('mapping.keep');
  }
  const { rows = [] } = choice;
  if (question.kind === 'table' && rows.length > 0) {
    const [row, ...more] = rows.map(String);
    return more.length === 0
      ? words.say('question.row', { row: row ?? '' })
      : words.say('question.rows', { rows: rows.join(', ') });
  }
  const index = question.choices.indexOf(choice) + 1;
  return words.find(`choice.${choice.id}`) ?? words.say('question.way', { index });
}

/** "03/04/2019 hiểu là 03/04/2019"; of a sample without a reading only what stands there. */
export function sampleText(
  words: Words,
  { kind }: Question,
  { shown, read }: QuestionChoice['samples'][number],
): string {
  if (read === '' || read === shown) return shown;
  const said = kind === 'dates' && ISO.test(read) ? formatDate(read) : read;
  return words.say('question.sample', { shown, read: said });
}
