/** Sends what was compared, and keeps the receipt in the workbook. */
import type { Me } from '#wire/me.ts';
import { Receipt } from '#wire/upload.ts';
import type { Service } from '../service/client.ts';
import { upload } from '../service/upload.ts';
import { prependState, readState } from '../workbook/state.ts';
import { TaskError, type TaskOptions } from './outcome.ts';
import { contentOf, type Prepared, readMembers } from './plan-send.ts';

const RECEIPTS = 'receipts';

/** TaskError 'sheet-changed' when it is not what was compared any more, 'has-questions' {questions} or 'has-errors' {errors} when they block it. */
export async function send(
  service: Service,
  me: Me,
  { plan, sheetId, fingerprint }: Prepared,
  options: TaskOptions = {},
): Promise<Receipt> {
  const { signal, progress } = options;
  const judged = await readMembers({ rosterDate: plan.rosterDate, sheet: sheetId }, options);
  const content = await contentOf(judged.reading);
  if (content.fingerprint !== fingerprint)
    throw new TaskError('sheet-changed', { sheet: judged.sheet.block.name });
  const questions = judged.reading.questions.length;
  if (questions > 0) throw new TaskError('has-questions', { questions });
  const { error: errors } = judged.report.totals;
  if (errors > 0) throw new TaskError('has-errors', { errors });
  const receipt = await upload(
    service,
    {
      unit: plan.unit.id,
      person: me.person.id,
      rows: content.rows,
      rosterDate: plan.rosterDate,
      period: plan.period.id,
      baseVersion: plan.base.version,
      contentHash: content.contentHash,
    },
    { signal, onRows: (done, total) => progress?.({ what: 'sending', done, total }) },
  );
  await keep(receipt);
  return receipt;
}

/** Newest first; one that this version cannot read is left out. */
export async function receipts(): Promise<readonly Receipt[]> {
  const kept = await readState(RECEIPTS);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const receipt = Receipt.safeParse(entry);
    return receipt.success ? [receipt.data] : [];
  });
}

/** The same upload answered twice is one receipt. */
async function keep(receipt: Receipt): Promise<void> {
  const known = await receipts();
  if (known.some(({ unit, version }) => unit === receipt.unit && version === receipt.version)) return;
  await prependState(RECEIPTS, receipt);
}
