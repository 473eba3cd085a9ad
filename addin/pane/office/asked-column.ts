/** What reading could not know of a column, asked with its ways to be understood. */
import type { AskedOfFile } from '../../tasks/office/collect/collected.ts';
import type { Words } from '../../words/messages.ts';
import { choiceText, questionText, sampleText } from '../../words/question-text.ts';
import type { Child } from '../parts/h.ts';
import { choiceField } from './tool.ts';

export interface AskedField {
  readonly id: string;
  /** The id of the choice; '' where there is no answer. */
  readonly value: string;
  /** What is said of no answer. */
  readonly left: string;
  readonly changed: (choice: string) => void;
}

export function askedColumn(
  words: Words,
  { question, letters, header }: AskedOfFile,
  { id, value, left, changed }: AskedField,
): Child {
  const options = question.choices.map((choice) => {
    const [sample] = choice.samples;
    const example = sample && question.kind === 'dates' ? sampleText(words, question, sample) : '';
    return [choice.id, [choiceText(words, question, choice), example].filter(Boolean).join(': ')] as const;
  });
  const label = questionText(words, question, { letters, header: header || words.say('mapping.noHeader') });
  return choiceField({ id, label, value, changed }, [['', left], ...options]);
}
