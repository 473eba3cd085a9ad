/** What only newer versions of Excel can do, asked where it is used: everything else is in ExcelApi 1.9. */
const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

export const canResizeTables = (): boolean => has('1.13');

export const tellsMergedCells = (): boolean => has('1.13');

/** Before, whatever an add-in writes empties what Ctrl+Z could take back (office-js#3788, #6170). */
export const keepsUndo = (): boolean => has('1.19');
