/** Every hazard, in the order in which they do their work: layout, values, whole columns of an old font. */
import type { Base, Hazard } from '../hazard.ts';
import { CELL_HAZARDS } from './cells.ts';
import { CODE_HAZARDS } from './codes.ts';
import { DATE_HAZARDS } from './dates.ts';
import { FONT_HAZARDS } from './fonts.ts';
import { KEPT_ELSEWHERE_HAZARDS } from './kept-elsewhere.ts';
import { LAYOUT_HAZARDS } from './layout.ts';
import { NAME_HAZARDS } from './names.ts';
import { NUMBER_HAZARDS } from './numbers.ts';
import { PRINTED_HAZARDS } from './printed.ts';
import { WORDY_HEADER_HAZARDS } from './wordy-headers.ts';

/** Forms of somebody else, and what a workbook holds besides one sheet. Their work is in forms.ts and generate.ts. */
const FORM_HAZARDS: readonly Hazard[] = [
  { name: 'book-stacked-cells', bases: ['book-cells'], people: [2, 120] },
  { name: 'book-several-rows', bases: ['book-rows'], people: [2, 120] },
  {
    name: 'central-export',
    bases: ['central'],
    // It has no column of the sex, which is worth saying once.
    spoil: (sheet) =>
      sheet.defects.push({
        hazard: 'central-export',
        row: null,
        column: sheet.left,
        field: null,
        expect: 'silent-ok',
      }),
  },
  { name: 'own-template', bases: ['template'] },
  { name: 'extra-sheets', about: ['sheets'] },
  {
    name: 'sheet-per-branch',
    bases: ['flat', 'template', 'book-cells'],
    about: ['sheets', 'groups'],
    people: [4, 120],
  },
];

export const FORM_OF: Readonly<Partial<Record<Base, string>>> = {
  'book-cells': 'book-stacked-cells',
  'book-rows': 'book-several-rows',
  central: 'central-export',
  template: 'own-template',
};

/** Columns of an old font come last, so that they hold what the others left. */
export const HAZARDS: readonly Hazard[] = [
  ...FORM_HAZARDS,
  ...LAYOUT_HAZARDS,
  ...PRINTED_HAZARDS,
  ...WORDY_HEADER_HAZARDS,
  ...KEPT_ELSEWHERE_HAZARDS,
  ...DATE_HAZARDS,
  ...NUMBER_HAZARDS,
  ...CELL_HAZARDS,
  ...CODE_HAZARDS,
  ...NAME_HAZARDS,
  ...FONT_HAZARDS,
];

export function hazardOf(name: string): Hazard {
  const found = HAZARDS.find((hazard) => hazard.name === name);
  if (!found) throw new RangeError(`no such hazard: ${name}`);
  return found;
}
