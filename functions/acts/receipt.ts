/** What the sender keeps in the workbook. */
import type { Version } from '../domain/submissions/version.ts';
import type { Receipt } from '../wire/upload.ts';

export function receiptOf(version: Version): Receipt {
  const { unit, unitName, rows, rosterDate, period, contentHash, receivedAt, receivedBy, upload, warnings } =
    version;
  const { kind, evidence, review, contentForm, idKeyId, base, missedDue, closedThrough } = version;
  return {
    unit,
    unitName,
    version: version.version,
    rows,
    rosterDate,
    period,
    contentHash,
    receivedAt,
    receivedBy,
    upload,
    warnings,
    kind,
    evidence,
    review,
    contentForm,
    ...(idKeyId === null ? {} : { idKeyId }),
    ...(base === null ? {} : { base }),
    ...(version.onBehalf ? { onBehalf: true as const } : {}),
    ...(missedDue === null ? {} : { missedDue }),
    ...(closedThrough === undefined ? {} : { closedThrough }),
  };
}
