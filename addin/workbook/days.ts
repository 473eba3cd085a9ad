/** From which year the workbook counts its days. Excel says it nowhere, but its own DATE goes by it. */

/** 01/01/2000 where days count from 1904; otherwise it is 36526. */
const NEW_YEAR_1904 = 35_064;

/** Queues the question; the answer, true for 1904, after the next sync. */
export function queueDays(context: Excel.RequestContext): () => boolean {
  const newYear = context.workbook.functions.date(2000, 1, 1);
  newYear.load('value');
  return () => newYear.value === NEW_YEAR_1904;
}
