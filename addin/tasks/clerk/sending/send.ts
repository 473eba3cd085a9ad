/** Sends what was compared with what was answered, and keeps the receipt in the workbook. */
import type { ListKind } from '#domain/rules/list-kind.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import { MOST_ANSWERS } from '#wire/answers.ts';
import type { Me } from '#wire/me.ts';
import type { Receipt } from '#wire/upload.ts';
import type { Service } from '../../../service/client.ts';
import { upload } from '../../../service/upload.ts';
import { isAboutSheet } from '../checking/group-findings.ts';
import type { Judged } from '../checking/roster-check.ts';
import { writeAnswers } from './answers.ts';
import { compareWith } from './compare.ts';
import { TaskError, type TaskOptions } from '../../common/outcome.ts';
import { contentOf, type Prepared, readCompared } from './plan-send.ts';
import { blocking, sortFindings } from './reasons.ts';
import { keepReceipt } from './receipts.ts';
import type { Answers, SendPlan } from './sending.ts';

export interface SendOptions extends TaskOptions {
  readonly answers?: Answers | undefined;
}

/**
 * TaskError 'sheet-changed' when it is not what was compared any more; 'has-questions' {count}, 'has-errors' {errors},
 * 'exits-missing' {count}, 'reasons-missing' {count} or 'answers-too-many' {count, most} where they are in the way.
 */
export async function send(
  of: ListKind,
  service: Service,
  me: Me,
  { plan, sheetId, fingerprint, newest }: Prepared,
  options: SendOptions = {},
): Promise<Receipt> {
  const { signal, progress } = options;
  const { unit, rosterDate, period, base } = plan;
  const given = options.answers ?? answersOf(plan);
  if (options.answers) await writeAnswers(of, unit.id, base.version, given);
  const against = {
    me,
    newest,
    built: base.version,
    kept: { exits: given.exits, reasonOf: () => undefined },
  };
  const { judged, exits, comparison } = await readCompared(
    of,
    { rosterDate, sheet: sheetId },
    options,
    (reading) => Promise.resolve(compareWith(against, reading, given.exits)),
  );
  const content = await contentOf(judged.reading);
  if (content.fingerprint !== fingerprint)
    throw new TaskError('sheet-changed', { sheet: judged.sheet.block.name });
  const questions = judged.reading.questions.length;
  if (questions > 0) throw new TaskError('has-questions', { count: questions });
  const errors = blocking(judged.report.findings);
  if (errors > 0) throw new TaskError('has-errors', { errors });
  const silent = comparison.removed.length - exits.length;
  if (silent > 0) throw new TaskError('exits-missing', { count: silent });
  const justifications = await reasonsFor(judged, given);
  holdToMost({ exits, justifications });
  const received = await upload(
    service,
    {
      unit: unit.id,
      person: me.person.id,
      rows: content.rows,
      rosterDate,
      period: period.id,
      baseVersion: base.version,
      baseReview: newest.receipt?.review,
      contentHash: content.contentHash,
      fields: of.fields,
      exits,
      justifications,
    },
    { signal, onRows: (done, total) => progress?.({ what: 'sending', done, total }) },
  );
  const receipt: Receipt = { ...received, ...doubtsOf(judged) };
  await keepReceipt(of, receipt);
  return receipt;
}

/**
 * The reasons for what asks for one; others are about what is not so any more. What is about a field that stays in the workbook stays
 * there too: from its fingerprint somebody could guess the value.
 */
async function reasonsFor(
  judged: Parameters<typeof sortFindings>[0],
  { justifications }: Answers,
): Promise<Answers['justifications']> {
  const known = new Map(justifications.map((reason) => [reason.fingerprint, reason]));
  const { reasonsNeeded } = await sortFindings(judged, (print) => known.get(print));
  const missing = reasonsNeeded.filter(({ reason }) => reason === undefined).length;
  if (missing > 0) throw new TaskError('reasons-missing', { count: missing });
  const sent = reasonsNeeded.filter(
    ({ field }) => field === null || fieldIn(judged.of, field).upload !== 'stays',
  );
  const asked = new Set(sent.map(({ fingerprint }) => fingerprint));
  return [...known.values()].filter(({ fingerprint }) => asked.has(fingerprint));
}

/** The service takes no more at once, and says so by a form only. */
export function holdToMost({ exits, justifications }: Answers): void {
  const count = Math.max(exits.length, justifications.length);
  if (count > MOST_ANSWERS) throw new TaskError('answers-too-many', { count, most: MOST_ANSWERS });
}

/** As the check counts them: every doubt that asks for a reason has one by now. */
function doubtsOf({ of, report: { findings } }: Judged): Pick<Receipt, 'warnings' | 'reasons'> {
  const doubts = findings.filter((finding) => finding.severity === 'warning' && isAboutSheet(of, finding));
  const reasons = doubts.filter(({ rule }) => of.ruleOf(rule)?.gate === 'justify').length;
  return { warnings: doubts.length, ...(reasons > 0 ? { reasons } : {}) };
}

/** What the plan knows already. */
export function answersOf({ exits, reasonsNeeded }: SendPlan): Answers {
  return {
    exits,
    justifications: reasonsNeeded.flatMap(({ fingerprint, reason, document }) =>
      reason === undefined ? [] : [{ fingerprint, reason, document }],
    ),
  };
}
