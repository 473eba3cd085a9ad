/** An introduction, and what came of a year's, as one line each: wherever it is said. */
import { REFUSALS } from '#domain/introductions/introduction.ts';
import type { FeedbackResponse, IntroducingResponse, IntroductionView } from '#wire/introductions.ts';
import { formatCount, formatDate } from './format.ts';
import { sayingFrom } from './messages.ts';
import type { Words } from './messages.ts';
import { INTRODUCTION_WORDS } from './screens/introductions.ts';

const saying = (words: Words) => sayingFrom(INTRODUCTION_WORDS, words);

/** "63 người đến Chi bộ A, ngày 01/04/2022: chờ nhận đến hết ngày 01/05/2022". */
export function sentLine(words: Words, one: IntroductionView): string {
  const { people, to, sentOn } = one;
  return saying(words)('out.line', {
    count: people,
    to: to.name,
    day: formatDate(sentOn),
    state: stateText(words, one),
  });
}

/** "đã nhận ngày 04/04/2022, giấy nhận số 1". */
export function stateText(words: Words, one: IntroductionView): string {
  const say = saying(words);
  const { state, stateOn, dueOn, overdue, receipt = 0 } = one;
  const day = formatDate(stateOn);
  switch (state) {
    case 'sent':
      return overdue > 0
        ? say('out.overdue', { days: overdue })
        : say('out.sent', { due: formatDate(dueOn) });
    case 'received':
      return say('out.received', { day, receipt: formatCount(receipt) });
    case 'refused': {
      const label = REFUSALS.find(({ code }) => code === one.refusal)?.label;
      return say('out.refused', { day, reason: label ? words.pick(label) : '' });
    }
    case 'withdrawn':
      return say('out.withdrawn', { day });
  }
}

/** "Chi bộ A giới thiệu 63 người ngày …; trả lời trước hết ngày …. Quá 3 ngày." */
export function incomingLine(
  words: Words,
  { from, people, sentOn, dueOn, overdue }: IntroductionView,
): string {
  const say = saying(words);
  const due = { day: formatDate(sentOn), due: formatDate(dueOn) };
  const line = say('in.line', { from: from.name, count: people, ...due });
  return overdue > 0 ? `${line} ${say('in.overdue', { days: overdue })}` : line;
}

/** "Đã nhận 3 người, giấy nhận số 2: 3 người chưa có trong bản gửi mới nhất." */
export const missingLine = (words: Words, { people, receipt = 0, unsent = 0 }: IntroductionView): string =>
  saying(words)('in.missing', { count: people, receipt: formatCount(receipt), missing: formatCount(unsent) });

/** Why there is nobody to introduce. */
export const nobodyText = (words: Words, { version }: Pick<IntroducingResponse, 'version'>): string =>
  saying(words)(version === 0 ? 'out.unsent' : 'out.nobody');

const RESULTS = {
  decided: 'back.decided',
  admitted: 'back.admitted',
  stopped: 'back.stopped',
} as const;

/** Nothing where nobody was received. */
export const feedbackLines = (words: Words, { years, toldTo }: FeedbackResponse): string[] => {
  const say = saying(words);
  if (toldTo) return [say('back.elsewhere', { unit: toldTo.name })];
  return years.map(({ year, people: all, results }) =>
    say('back.year', {
      year: String(year),
      count: all,
      results: results
        .map(({ result, people }) => {
          const name = say(RESULTS[result]);
          return people === undefined
            ? say('back.few', { result: name })
            : say('back.result', { result: name, count: formatCount(people) });
        })
        .join(', '),
    }),
  );
};
