/**
 * What an office may ask a clerk to correct: a place in her list, never a number to reach. A place is a row of the version and a field,
 * or the column of her own sheet: it says nothing about anybody, so that it may rest in the audit.
 */
import type { FieldKey } from '../roster/shape/field.ts';

/** cell: one value. missing: somebody is not in the list. doubled: somebody is in it twice. wrong-unit: somebody, or all of it, is another unit's. */
export const CORRECTION_KINDS = ['cell', 'missing', 'doubled', 'wrong-unit'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Rows are those of the version that it is about, as the clerk's sheet counted them. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly row?: number | undefined;
  /** Of a cell: what it means, or where that is not known the letters of its column. */
  readonly field?: FieldKey | undefined;
  readonly column?: string | undefined;
  /** Of somebody who is there twice: the other row. */
  readonly other?: number | undefined;
  /** Of somebody missing: the version in which the row stands. */
  readonly version?: number | undefined;
}

type Property = Exclude<keyof Correction, 'kind'>;

/** What each kind says, and what it may say besides. */
const SAYS: Readonly<
  Record<CorrectionKind, { readonly needs: readonly Property[]; readonly may: readonly Property[] }>
> = {
  cell: { needs: ['row'], may: ['field', 'column'] },
  missing: { needs: [], may: ['row', 'version'] },
  doubled: { needs: ['row'], may: ['other'] },
  'wrong-unit': { needs: [], may: ['row'] },
};

export const MOST_CORRECTIONS = 50;
/** As far as a sheet goes, to XFD. */
export const COLUMN_PATTERN = /^(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])$/;

/** Whether it says what its kind needs, and nothing that its kind does not have. */
export function isWhole(correction: Correction): boolean {
  const { kind, ...rest } = correction;
  const said = Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const { needs, may } = SAYS[kind];
  const allowed: readonly string[] = [...needs, ...may];
  if (!needs.every((name) => said.includes(name)) || !said.every((name) => allowed.includes(name)))
    return false;
  // A cell is named by one of the two, and a row of another version by both.
  if (kind === 'cell') return (correction.field === undefined) !== (correction.column === undefined);
  return kind !== 'missing' || (correction.row === undefined) === (correction.version === undefined);
}
