/** The workbook's sheets and columns by the names that people know them by, for whoever may not look into the workbook itself. */
export { columnLetters } from '../workbook/address.ts';
export { listSheets } from '../workbook/reading/read.ts';
