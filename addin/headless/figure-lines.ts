/** Lines of figures as the command prints them: in Vietnamese, each as far in as it is below another. */
import type { FigureLine } from '../tasks/common/figure-line.ts';
import { wordsIn } from '../words/messages.ts';
import type { Words } from '../words/messages.ts';

const STEP = '    ';

export const indented = (lines: (words: Words) => readonly FigureLine[]): readonly string[] =>
  lines(wordsIn('vi')).map(({ depth, text }) => `${STEP.repeat(depth + 1)}${text}`);
