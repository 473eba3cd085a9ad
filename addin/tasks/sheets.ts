/** The workbook's sheets by the names that people know them by, for whoever may not look into the workbook itself. */
export { listSheets } from '../workbook/reading/read.ts';
