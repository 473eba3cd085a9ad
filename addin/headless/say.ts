/** What the command says: results in Vietnamese, failures in both languages. */
import { sayingBoth, sayingFrom, wordsIn } from '../words/messages.ts';
import { COMMAND_WORDS } from '../words/screens/command.ts';

export const say = sayingFrom(COMMAND_WORDS, wordsIn('vi'));
export const sayBoth = sayingBoth(COMMAND_WORDS);
