/** A form into the superior's own file: only the cells of the form are changed, every other part is copied as it is. */
import type { FormResponse } from '#wire/form.ts';
import { patchXlsx } from '../../../excel/xlsx/patch/patch.ts';
import { readGrids } from '../../../excel/xlsx/read-grid.ts';
import type { Filling } from './filling.ts';
import { fillingOf } from './filling.ts';
import type { FormPlaces } from './place-form.ts';
import { placeForm } from './place-form.ts';

export interface FilledFile {
  readonly bytes: Uint8Array;
  readonly filling: Filling;
  readonly places: FormPlaces;
}

/** `remembered`: where the form stood in this file the last time. null: it stands nowhere in it. */
export function fillFile(bytes: Uint8Array, form: FormResponse, remembered?: FormPlaces): FilledFile | null {
  const grids = readGrids(bytes);
  const places = remembered ?? placeForm(grids, form);
  const grid = places && grids.find(({ name, isVisible }) => isVisible && name === places.sheet);
  if (!places || !grid) return null;
  const filling = fillingOf(grid, form, places);
  const cells = filling.written.map(({ cell, value }) => ({ sheet: grid.name, cell, value }));
  return {
    bytes: cells.length === 0 ? bytes : patchXlsx(bytes, { cells, recalculates: true }),
    filling,
    places,
  };
}
