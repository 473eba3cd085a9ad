/** What stands in the first cell of the sheet of people in two units: alone, because a clerk needs no more of that sheet. */
export const DUPLICATES_TITLE = 'Người có ở hai đơn vị, theo Khớp Sổ';
