/** How a person names a column, for screens that know only its number. */
export { columnLetters } from '../workbook/address.ts';
