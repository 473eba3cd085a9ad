/** Sections that say of everybody under them what a column would: "A. Đảng viên chính thức", "III. Đảng viên được miễn sinh hoạt". */
import type { Cell } from '../../sheet/block.ts';
import type { FieldValue, FieldKey } from '../shape/field.ts';
import { clean } from '../../language/clean.ts';
import { foldCase } from '../../language/fold.ts';
import { SECTION_KIND } from './line-words.ts';

export interface SectionKind {
  readonly field: FieldKey;
  readonly value: FieldValue;
  /** Of the cell in its row. */
  readonly index: number;
}

/** undefined where it says nothing of the kind, or more than one thing. */
export function kindNamed(cells: readonly Cell[]): SectionKind | undefined {
  for (const [index, cell] of cells.entries()) {
    const kind = SECTION_KIND.exec(foldCase(clean(String(cell))))?.[1];
    if (kind === undefined) continue;
    if (kind === 'chính thức') return { field: 'loai_dv', value: 'chinh-thuc', index };
    return kind === 'dự bị'
      ? { field: 'loai_dv', value: 'du-bi', index }
      : { field: 'mien_sh', value: true, index };
  }
  return undefined;
}
