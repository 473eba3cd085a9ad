/** What came of a number of a text that was held against the figures, as a sentence. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { formatCount, formatDate, formatDecimal, formatPercent } from './format.ts';
import type { HeldNumber } from '#domain/statistics/text/held-against.ts';
import { sayingFrom, wordsIn, type Language } from './messages.ts';
import { TEXT_FIGURES_WORDS } from './screens/text-figures.ts';

export function heldText(number: HeldNumber): Bilingual {
  return { vi: textIn('vi', number), en: textIn('en', number) };
}

function textIn(language: Language, { held, figure, kind, today }: HeldNumber): string {
  const say = sayingFrom(TEXT_FIGURES_WORDS, wordsIn(language));
  if (figure === undefined || today === undefined || held === 'open') {
    return say(held === 'unnamed' ? 'unnamed' : 'open');
  }
  const label = figure.label[language];
  if (held === 'same') return say('same', { label });
  const shown = shownAs(kind, today);
  const { days } = figure;
  return days === undefined
    ? say('differs', { label, today: shown })
    : say('differsSpan', { label, today: shown, from: formatDate(days.from), to: formatDate(days.to) });
}

function shownAs(kind: HeldNumber['kind'], today: number): string {
  if (kind === 'share') return formatPercent(today);
  return kind === 'average' ? formatDecimal(today) : formatCount(today);
}
