/** A repair as a person reads it: why, what stands there, what would stand there. */
import type { Repair, RepairKind } from '#domain/rules/repairs/repair.ts';
import { REPAIR_WORDS } from '#domain/rules/repairs/words.ts';
import { DAYS_TO_1904, isBareYear, serialToIso } from '#domain/language/date.ts';
import { formatDate } from './format.ts';
import type { Words } from './messages.ts';

/** Kinds where Excel shows a day although the cell should hold something else. */
const SHOWN_AS_DAY: ReadonlySet<RepairKind> = new Set(['class-date', 'year', 'day-month']);

/** Kinds whose before and after look the same on a screen. */
const UNSEEN: ReadonlySet<RepairKind> = new Set(['look-alike', 'composed', 'spaces', 'digits']);

export function afterText({ as, after }: Repair): string {
  if (as === 'date') return formatDate(after);
  return as === 'number' ? after.replace('.', ',') : after;
}

/** `date1904`: the workbook counts its days from 1904. */
export function beforeText(words: Words, { kind, as, before }: Repair, date1904 = false): string {
  if (before === '') return words.say('repair.empty');
  if (typeof before !== 'number' || (as !== 'date' && !SHOWN_AS_DAY.has(kind))) return String(before);
  const day = Math.floor(before);
  const iso = serialToIso(date1904 && !isBareYear(day) ? day + DAYS_TO_1904 : day);
  return iso === undefined ? String(before) : formatDate(iso);
}

/** Whether it has to be said what changes, because it cannot be seen. */
export function isUnseen({ kind }: Repair): boolean {
  return UNSEEN.has(kind);
}

export function kindName(words: Words, kind: RepairKind): string {
  return words.pick(REPAIR_WORDS[kind]);
}
