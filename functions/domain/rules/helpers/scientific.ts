/** A number that Excel has shortened: 1,2E+10. */
export const SCIENTIFIC = /^\d(?:[.,]\d+)?\s*E\s*\+?\d+$/i;
