/** A judgement of a percentage as a sentence; a difference of the last digit is information, never an error. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { formatCount, formatDecimal } from '#domain/language/number.ts';
import type { Judgement } from '#domain/percentages/judgement.ts';
import { parsePercent } from '#domain/percentages/printed-share.ts';
import { sayingFrom, wordsIn, type Language } from './messages.ts';
import { PERCENTAGE_WORDS } from './screens/percentages.ts';

export interface Judged extends Judgement {
  /** "41,22 %" */
  readonly printed: string;
}

export function percentageText(judged: Judged): Bilingual {
  return { vi: textIn('vi', judged), en: textIn('en', judged) };
}

function textIn(language: Language, judged: Judged): string {
  const say = sayingFrom(PERCENTAGE_WORDS, wordsIn(language));
  const { match, checked, denominator, isAssumed, isReached, printed } = judged;
  if (!checked || match === 'open') return unchecked(say, judged);
  const decimals = parsePercent(printed)?.decimals ?? 2;
  const gap = formatDecimal(Math.abs(checked.rounded - checked.truncated), decimals);
  const rounded = formatDecimal(checked.rounded, decimals);
  const said = {
    both: () => say('both'),
    rounded: () => say('rounded', { gap }),
    truncated: () => say('truncated', { gap }),
    neither: () =>
      isReached
        ? say('reached', { printed: printed.replace(/\s*%$/, ''), rounded })
        : say('neither', { rounded }),
  }[match]();
  return isAssumed ? say('assumed', { said, of: formatCount(denominator ?? 0) }) : said;
}

type Say = ReturnType<typeof sayingFrom<typeof PERCENTAGE_WORDS>>;

function unchecked(say: Say, { match, reason, fits }: Judged): string {
  if (fits && match === 'open') {
    return fits.from === fits.to
      ? say('single', { from: fits.from })
      : say('range', { from: fits.from, to: fits.to });
  }
  if (reason === 'none-fits') return say('noneFits');
  if (reason === 'no-count') return say('noCount');
  return reason === 'bound' ? say('bound') : say('noWhole');
}
