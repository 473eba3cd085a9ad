/** A text that somebody wrote, held against the figures of a report, number by number. */
import { checkShare } from '../../percentages/printed-share.ts';
import { wholeMonths, type DateRange } from '../admissions.ts';
import type { Share } from '../figure.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { numbersOf, type NumberOfText } from './numbers.ts';
import type { About } from './context.ts';
import { spansIn } from './spans.ts';

/** A figure that the text may be of; `days`: of what is counted over a span. */
export interface HeldFigure {
  readonly id: string;
  readonly label: Bilingual;
  /** null: not known, or not told. */
  readonly value: number | null;
  readonly share?: Share;
  readonly days?: DateRange;
}

/**
 * same: to the digit, a percentage rounded or truncated. differs: another number stands there today. open: the figure is not known,
 * not told, or of another day. unnamed: the words do not say which figure it is.
 */
export type Held = 'same' | 'differs' | 'open' | 'unnamed';

export interface HeldNumber extends Pick<NumberOfText, 'paragraph' | 'text' | 'around' | 'kind'> {
  readonly held: Held;
  /** The figure that it agrees with, or is nearest to. */
  readonly figure?: HeldFigure;
  /** What should stand there: two decimals for a percentage and an average. */
  readonly today?: number;
}

/** Every span that the text names: what figures are needed of. */
export function spansOfText(paragraphs: readonly string[], asOf: string): DateRange[] {
  const spans = new Map<string, DateRange>();
  for (const text of paragraphs)
    for (const { days } of spansIn(text.normalize('NFC'), asOf)) spans.set(`${days.from} ${days.to}`, days);
  return [...spans.values()];
}

export function heldAgainst(
  paragraphs: readonly string[],
  about: About,
  figures: readonly HeldFigure[],
): HeldNumber[] {
  const byId = new Map<string, HeldFigure[]>();
  for (const figure of figures) byId.set(figure.id, [...(byId.get(figure.id) ?? []), figure]);
  return numbersOf(paragraphs, about).map((number) => judged(number, candidatesOf(number, byId)));
}

function candidatesOf(
  { ids, days }: NumberOfText,
  byId: ReadonlyMap<string, readonly HeldFigure[]>,
): readonly HeldFigure[] {
  const all = ids.flatMap((id) => byId.get(id) ?? []);
  // A plan's percentage is of the plan's own days, whatever span is named around it.
  return all.filter((figure) => figure.id === PLAN || figure.days === undefined || isSame(figure.days, days));
}

const PLAN = 'admissions.target';

/** Admissions are counted by whole months: days that hold the same months are the same days. */
function isSame(one: DateRange, other: DateRange): boolean {
  const [months, others] = [wholeMonths(one), wholeMonths(other)];
  return months.first === others.first && months.last === others.last;
}

function judged(number: NumberOfText, candidates: readonly HeldFigure[]): HeldNumber {
  const { paragraph, text, around, kind } = number;
  const about = { paragraph, text, around, kind };
  if (number.ids.length === 0) return { ...about, held: 'unnamed' };
  const known = candidates.flatMap((figure) => {
    const today = todayOf(number, figure);
    return today === undefined ? [] : [{ figure, today }];
  });
  if (number.isOpen || known.length === 0) return { ...about, held: 'open' };
  const same = known.find(({ figure, today }) => isRight(number, figure, today));
  if (same !== undefined) return { ...about, held: 'same', ...same };
  const nearest = known.reduce((best, next) =>
    Math.abs(next.today - number.value) < Math.abs(best.today - number.value) ? next : best,
  );
  return { ...about, held: 'differs', ...nearest };
}

/** What should stand in the place of the number; undefined where nobody knows. */
function todayOf({ kind }: NumberOfText, { value, share }: HeldFigure): number | undefined {
  if (kind === 'count' || kind === 'average') return value ?? undefined;
  if (kind === 'share') return share?.percent ?? undefined;
  return kind === 'part' ? share?.numerator : share?.denominator;
}

function isRight(
  { kind, value, printed, text }: NumberOfText,
  { share }: HeldFigure,
  today: number,
): boolean {
  if (kind === 'share') {
    if (printed === undefined || share === undefined || share.denominator === 0) return false;
    return checkShare(share.numerator, share.denominator, printed).match !== 'neither';
  }
  return kind === 'average' ? isPrintedAs(today, text) : value === today;
}

/** Half up or truncated at as many decimals as stand there. */
function isPrintedAs(today: number, text: string): boolean {
  const [whole = '', decimals = ''] = text.replace(',', '.').split('.');
  const hundredths = Math.round(today * 100);
  const unit = 10 ** Math.max(2 - decimals.length, 0);
  const printed = Number(whole + decimals.padEnd(0)) * 10 ** Math.max(decimals.length - 2, 0);
  return printed === Math.round(hundredths / unit) || printed === Math.floor(hundredths / unit);
}
