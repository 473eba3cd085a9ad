/** Cells that hold an error or a formula instead of what was typed. */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { DATE_FIELDS } from '../columns.ts';
import { note, takeCells, type Hazard } from '../hazard.ts';
import type { Random } from '../random.ts';
import type { Sheet } from '../sheet.ts';

const FIELDS: readonly FieldKey[] = [
  'que_quan',
  'chuyen_mon',
  'ngay_sinh',
  'ngay_vao_dang',
  'nghe_nghiep',
  'so_cccd',
  'dan_toc',
];
const ERRORS = ['#N/A', '#REF!', '#NAME?', '#VALUE!'];

function errors(sheet: Sheet, random: Random): void {
  for (const field of random.some(FIELDS, 1, 2)) {
    for (const free of takeCells(sheet, random, 'error-values', field, { share: 0.1 })) {
      const error = random.pick(ERRORS);
      free.cell.value = random.chance(0.5)
        ? { error }
        : { formula: 'VLOOKUP(B9,#REF!,2,0)', result: { error } };
      free.cell.format = 'General';
      delete free.truth.fields[field];
      note(sheet, 'error-values', free, field, 'finding');
    }
  }
}

function formulas(sheet: Sheet, random: Random): void {
  for (const field of random.some(FIELDS, 1, 3)) {
    for (const free of takeCells(sheet, random, 'formulas', field, { share: 0.5 })) {
      const { value } = free.cell;
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const formula = DATE_FIELDS.has(field) ? 'DATE(1985,2,3)' : 'TRIM(Z1)';
      free.cell.value = { formula, result: value };
      if (!DATE_FIELDS.has(field)) free.cell.format = 'General';
      note(sheet, 'formulas', free, field, 'silent-ok');
    }
  }
}

export const CELL_HAZARDS: readonly Hazard[] = [
  { name: 'error-values', about: ['errors'], bases: ['flat', 'template'], spoil: errors },
  { name: 'formulas', about: ['formulas', 'system'], bases: ['flat', 'template'], spoil: formulas },
];
