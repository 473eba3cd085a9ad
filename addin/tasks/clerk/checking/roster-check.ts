/** Reads a sheet and judges it: the part that checking, comparing and sending share. */
import type { NoRoster, RosterReading } from '#domain/roster/shape/reading.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import { type Checker, checkerSteps } from '#domain/rules/recheck.ts';
import { fromSheet } from '#domain/rules/run.ts';
import type { Report, RuleContext } from '#domain/rules/record/rule.ts';
import { readSheet, type SheetRead } from '../../../workbook/reading/read.ts';
import { screenPauses } from '../../common/screen-pauses.ts';
import { CHOICES } from '../choices/choices.ts';
import { readChosen } from '../choices/read-chosen.ts';
import type { TaskOptions } from '../../common/outcome.ts';

/** What comparing and sorting look at: of a sheet of the workbook, or of a file beside it. */
export interface JudgedList {
  readonly of: ListKind;
  readonly sheet: Pick<SheetRead, 'sheetId' | 'block'>;
  readonly reading: RosterReading;
  readonly report: Report;
}

export interface Judged {
  readonly kind: 'judged';
  /** What kind of list it was judged as. */
  readonly of: ListKind;
  readonly sheet: SheetRead;
  readonly reading: RosterReading;
  readonly report: Report;
  /** Goes on from here after an edit. */
  readonly checker: Checker;
  /** What the rules looked at besides the sheet. */
  readonly about: About;
  /** What choices about this list are kept by. */
  readonly headers: string;
  /** It was read by choices that were made in another workbook. */
  readonly offered: boolean;
}

export interface Unread {
  readonly kind: 'unread';
  readonly sheet: SheetRead;
  readonly reading: NoRoster;
}

/** What the rules may look at besides the sheet. */
export type About = Pick<RuleContext, 'unit' | 'previous' | 'submission'>;

/** `sheet` is a name or an id; the active one where left out. `about` is asked once the sheet is read. */
export async function judgeSheet(
  of: ListKind,
  request: { readonly rosterDate: string; readonly sheet?: string | undefined },
  options: TaskOptions = {},
  about?: (reading: RosterReading) => Promise<About>,
): Promise<Judged | Unread> {
  const { signal, progress } = options;
  const pause = screenPauses(signal);
  progress?.({ what: 'reading', done: 0, total: 0 });
  const sheet = await readSheet(request.sheet, {
    signal,
    keep: CHOICES,
    onRows: (done, total) => progress?.({ what: 'reading', done, total }),
  });
  if (sheet.isOurs) {
    const { name } = sheet.block;
    return {
      kind: 'unread',
      sheet,
      reading: { kind: 'none', sheet: name, reason: 'no-header', recognised: [] },
    };
  }
  await pause.take();
  const { reading, headers, offered } = await pause.through(
    readChosen(of, sheet.block, sheet.kept, options.remembered),
  );
  if (reading.kind === 'none') return { kind: 'unread', sheet, reading };
  progress?.({ what: 'checking', done: 0, total: reading.members.length });
  await pause.take();
  const total = reading.members.length;
  const besides = (await about?.(reading)) ?? {};
  const context = { ...besides, ...fromSheet(reading), on: request.rosterDate };
  const checker = await pause.through(checkerSteps(context, of.rules), (share) =>
    progress?.({ what: 'checking', done: Math.floor(share * total), total }),
  );
  progress?.({ what: 'checking', done: total, total });
  return {
    kind: 'judged',
    of,
    sheet,
    reading,
    report: checker.report,
    checker,
    about: besides,
    headers,
    offered,
  };
}

/** The same sheet after an edit, judged as from the beginning; undefined where there is no roster any more. */
export async function judgeAgain(
  { of, checker, reading: before, about: known }: Judged,
  sheet: SheetRead,
  { signal, remembered }: TaskOptions = {},
  about?: (reading: RosterReading) => Promise<About>,
): Promise<Judged | undefined> {
  const pause = screenPauses(signal);
  const { reading, headers, offered } = await pause.through(
    readChosen(of, sheet.block, sheet.kept, remembered, before),
  );
  if (reading.kind === 'none') return undefined;
  await pause.take();
  const besides = about ? await about(reading) : known;
  const next = checker.changed(reading, besides);
  return {
    kind: 'judged',
    of,
    sheet,
    reading,
    report: next.report,
    checker: next,
    about: besides,
    headers,
    offered,
  };
}
