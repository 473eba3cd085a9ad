/** What a person has to do about a finding: every message ends with it, as its last sentence. */
import type { Bilingual } from '../../language/bilingual.ts';
import type { Rule } from './rule.ts';

/** A fact may stand right behind the full stop, as a sentence of its own that is not always said. */
const BETWEEN_SENTENCES = /(?<=[.?!](?:\{\w+:\w+\})?) (?=[\p{Lu}“{])/u;

const lastSentence = (text: string): string => text.split(BETWEEN_SENTENCES).at(-1) ?? text;

/** With the places for facts still in it. The whole message where it has one sentence: then there is nothing to do. */
export function whatToDo({ message }: Pick<Rule, 'message'>): Bilingual {
  return { vi: lastSentence(message.vi), en: lastSentence(message.en) };
}

/** Whether the message says what is wrong and then what to do. */
export const saysWhatToDo = ({ message }: Pick<Rule, 'message'>): boolean =>
  BETWEEN_SENTENCES.test(message.vi) && BETWEEN_SENTENCES.test(message.en);
