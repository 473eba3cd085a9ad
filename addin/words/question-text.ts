/** What reading asks, in words that a clerk knows: the question, and each way to understand it. */
import type { Question, QuestionChoice } from '#domain/roster/shape/choices.ts';
import { fieldName } from './fields.ts';
import { formatDate } from './format.ts';
import type { Words } from './messages.ts';

/** The column that a question is about, as the sheet shows it. */
export interface AskedColumn {
  readonly letters: string;
  readonly header: string;
}

const DAY = /^(\d\d)\/(\d\d)\/(\d{4})$/;

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

/** What stands in the cells, where every choice shows the same: said once, above the choices. '' where they differ. */
export function sharedSamples(words: Words, { kind, choices }: Question): string {
  if (kind !== 'field') return '';
  const shown = choices
    .filter(({ samples }) => samples.length > 0)
    .map(({ samples }) => samples.map((sample) => sample.shown).join(' · '));
  const [first] = shown;
  const plain = choices.every(({ samples }) => samples.every((sample) => sample.shown === sample.read));
  if (first === undefined || !plain || shown.some((each) => each !== first)) return '';
  return words.say('mapping.samples', { samples: first });
}

/** "03/04/2019 là ngày 3 tháng 4 năm 2019": which figure is the day is what is asked. Without a reading only what stands there. */
export function sampleText(
  words: Words,
  { kind }: Question,
  { shown, read }: QuestionChoice['samples'][number],
): string {
  const [, day = '', month = '', year = ''] = (kind === 'dates' && DAY.exec(formatDate(read))) || [];
  if (year !== '') {
    const parts = { day: String(Number(day)), month: String(Number(month)), year };
    return words.say('question.sampleDay', { shown, ...parts });
  }
  return read === '' || read === shown ? shown : words.say('question.sample', { shown, read });
}
