/** What the commands about reports print of one. */
import type { ReportView, ReprintView } from '#wire/report.ts';
import { formatCount, formatDate, formatFigure, formatMoment } from '../words/format.ts';
import { say } from './say.ts';

/** Beside what pulling prints. */
export const reportJson = ({ hash, known, from, rules, layout, indicators, plan, course }: ReportView) => ({
  hash,
  known,
  from,
  rules,
  layout,
  indicators: indicators.map(({ label, numerator = null, denominator = null, ...one }) => ({
    id: one.id,
    label: label.vi,
    value: one.value,
    numerator,
    denominator,
    percent: one.percent ?? null,
    from: one.from ?? null,
    to: one.to,
    ...(one.before ? { before: one.before } : {}),
    ...(one.withheld ? { withheld: true } : {}),
  })),
  plan: plan.map(({ registered = null, assigned = null, left = null, ...line }) => ({
    ...line,
    registered,
    assigned,
    left,
  })),
  course,
});

export function* reportLines({ hash, known }: Pick<ReportView, 'hash' | 'known'>): Generator<string> {
  yield say('report.hash', { hash, ...formatMoment(known) });
}

/** What would be otherwise today, and what that comes from. */
export function* differenceLines({ differs, changed, recomputed, notToday }: ReprintView): Generator<string> {
  if (notToday) yield say('reprint.notToday');
  else if (differs.length === 0) yield say('reprint.same');
  const value = (one: number | null) => (one === null ? '–' : formatFigure(one));
  for (const { id, pinned, today } of differs) {
    yield `    ${say('reprint.differs', { id, pinned: value(pinned), today: value(today) })}`;
  }
  for (const { ledger, pinned, today } of changed.ledgers) {
    yield `    ${say('reprint.ledger', { ledger, pinned: formatCount(pinned), today: formatCount(today) })}`;
  }
  for (const { name, on, pinned, today } of changed.units) {
    const versions = { pinned: formatCount(pinned), today: formatCount(today) };
    yield `    ${say('reprint.unit', { name, date: formatDate(on), ...versions })}`;
  }
  if (recomputed !== undefined) yield say('reprint.recomputed', { count: recomputed.length });
}
