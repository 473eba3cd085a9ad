/** What is answered before a roster is sent: why somebody left, and why something doubtful is right. */
import { holdsNumber } from '#domain/roster/cells/number-in-text.ts';
import { DOCUMENT_PATTERN } from '#domain/rules/record/justification-reasons.ts';
import { OTHER_LIST } from '#domain/rules/record/other-list.ts';
import { EXIT_TO_PATTERN, type Exit, type ExitReason } from '#domain/submissions/exits.ts';
import type { Justification, JustificationReason } from '#domain/rules/record/justification.ts';
import type { Answers, ReasonNeeded, SendPlan } from '../../../tasks/clerk/sending/sending.ts';
import type { Given } from '../../stage/send-state.ts';

/** What the plan knows already, from the workbook and from the last version. */
export function givenBy(plan: SendPlan): Given {
  return {
    exits: Object.fromEntries(plan.exits.map((exit) => [exit.row, exit])),
    reasons: Object.fromEntries(
      plan.reasonsNeeded.flatMap(({ fingerprint, reason, document }) =>
        reason === undefined ? [] : [[fingerprint, { fingerprint, reason, document }]],
      ),
    ),
  };
}

/** As its sentences count it. */
export const countsOf = ({ added, removed, changed, same }: SendPlan) => ({
  added: added.length,
  removed: removed.length,
  changed: changed.length,
  same,
});

/** Findings that share a fingerprint share a reason: each is asked once. */
export function reasonsAsked({ reasonsNeeded }: SendPlan): readonly ReasonNeeded[] {
  return [...new Map(reasonsNeeded.map((each) => [each.fingerprint, each])).values()];
}

/** Nobody of the last version is in the list. */
export const isWhollyNew = ({ reasonsNeeded }: SendPlan): boolean =>
  reasonsNeeded.some(({ rule }) => rule === OTHER_LIST);

/** The same, and nobody said yet that it is this unit's list all the same. */
export function isOtherList(plan: SendPlan, { reasons }: Given): boolean {
  return plan.reasonsNeeded.some(
    ({ rule, fingerprint }) => rule === OTHER_LIST && reasons[fingerprint] === undefined,
  );
}

/** Rows of the last version whose exit nobody gave yet. */
export function silentExits({ removed }: SendPlan, { exits }: Given): readonly number[] {
  return removed.map(({ previousRow }) => previousRow).filter((row) => exits[row] === undefined);
}

/** And rows whose exit says something that the service would not take. */
export const openExits = ({ removed }: SendPlan, { exits }: Given): readonly number[] =>
  removed.map(({ previousRow }) => previousRow).filter((row) => !isPlace(exits[row]));

/** Likewise of reasons. */
export const openReasons = (plan: SendPlan, { reasons }: Given): readonly ReasonNeeded[] =>
  reasonsAsked(plan).filter(({ fingerprint }) => !isDocument(reasons[fingerprint]));

/** While the list may be another unit's, that is the one question. */
export function missingAnswers(plan: SendPlan, given: Given): number {
  if (isOtherList(plan, given)) return 1;
  return openExits(plan, given).length + openReasons(plan, given).length;
}

/** '' where a text was left empty is no answer. */
const written = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** It is kept as it stands, so the service takes nothing else. */
function isFit(text: string | undefined, form: RegExp): boolean {
  const said = written(text) ?? 'x';
  return form.test(said) && !holdsNumber(said);
}
export const isPlace = (exit: Exit | undefined): boolean =>
  exit !== undefined && (!goesSomewhere(exit.reason) || isFit(exit.to, EXIT_TO_PATTERN));
export const isDocument = (reason: Pick<Justification, 'document'> | undefined): boolean =>
  reason !== undefined && isFit(reason.document, DOCUMENT_PATTERN);

export function answersFrom({ exits, reasons }: Given): Answers {
  return {
    exits: Object.values(exits).map((exit) => ({
      ...exit,
      to: goesSomewhere(exit.reason) ? written(exit.to) : undefined,
    })),
    justifications: Object.values(reasons).map((each) => ({ ...each, document: written(each.document) })),
  };
}

export function goesSomewhere(reason: ExitReason | undefined): boolean {
  return reason === 'moved' || reason === 'with-organisation';
}

/** null takes the answer back. */
export function withExit(given: Given, rows: readonly number[], change: Partial<Exit> | null): Given {
  const exits = { ...given.exits };
  for (const row of rows) {
    if (change === null) delete exits[row];
    else exits[row] = { reason: 'unknown', ...exits[row], ...change, row };
  }
  return { ...given, exits };
}

export function withReason(
  given: Given,
  fingerprint: string,
  change: { readonly reason?: JustificationReason; readonly document?: string } | null,
): Given {
  const reasons = { ...given.reasons };
  if (change === null) delete reasons[fingerprint];
  else reasons[fingerprint] = { reason: 'document-says-so', ...reasons[fingerprint], ...change, fingerprint };
  return { ...given, reasons };
}
