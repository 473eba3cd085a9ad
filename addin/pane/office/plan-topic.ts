/** What a plan is of, in words: "Kết nạp, tất cả, năm 2026". */
import { columnIn } from '#domain/ledgers/definition.ts';
import { PLAN_LEDGER } from '#domain/plans/plan-ledger.ts';
import type { PlanTopic } from '#domain/plans/plan-shares.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { REGISTRATION_WORDS } from '../../words/screens/registration.ts';
import { planningSay } from './tool.ts';

export function codesOf(words: Words, column: string): readonly (readonly [code: string, label: string])[] {
  const { type } = columnIn(PLAN_LEDGER, column);
  return type.kind === 'code' ? type.codes.map(({ code, label }) => [code, words.pick(label)]) : [];
}

const labelOf = (words: Words, column: string, value: string): string =>
  codesOf(words, column).find(([code]) => code === value)?.[1] ?? value;

export function topicText(words: Words, { measure, category, from, to }: PlanTopic): string {
  const say = sayingFrom(REGISTRATION_WORDS, words);
  const year = from.slice(0, 4);
  const isYear = from === `${year}-01-01` && to === `${year}-12-31`;
  const span = isYear ? say('year', { year }) : say('span', { from: formatDate(from), to: formatDate(to) });
  return planningSay(words)('sums.topic', {
    measure: labelOf(words, 'measure', measure),
    category: labelOf(words, 'category', category).toLowerCase(),
    span: span.toLowerCase(),
  });
}
