/** How the title of each of our lists without a table goes on: 'Biên nhận của Khớp Sổ'. A clerk needs no more of those sheets. */
export const OUR_TITLE = / (?:của|theo) Khớp Sổ/;
