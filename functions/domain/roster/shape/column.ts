/** What a column of a sheet was taken for, and how its texts were typed. */
import type { LegacyEncoding } from '../../language/encoding.ts';
import type { FieldKey, FieldValue } from './field.ts';

/** From the smallest on, as a place is written. */
export const PLACE_PARTS = ['detail', 'ward', 'district', 'province', 'country'] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

export interface ColumnMatch {
  /** Zero-based column in the sheet. */
  readonly column: number;
  /** The header folded, a repeated one with its number ('ghi chu#2'): finds the column again in the next workbook. */
  readonly key: string;
  /** The header as it stands in the sheet, in Unicode; two-row headers joined with ' / '. */
  readonly header: string;
  /** null: a column that stays behind because nobody knows what it means. */
  readonly field: FieldKey | null;
  /** A filled cell says this too: a birth year under "Nữ", an x under "Nữ". */
  readonly sets?: { readonly field: FieldKey; readonly value: FieldValue };
  /** The fields of the lines of one cell, where facts are stacked in it; `field` is the first. */
  readonly stacked?: readonly FieldKey[];
  /** The same line by line; null: a line that nobody asks for ("Nghề nghiệp trước khi vào Đảng"). */
  readonly lines?: readonly (FieldKey | null)[];
  /**
   * One of the columns that make up a name (all have the field ho_ten, the one with the surname comes first), a date (its day is
   * where the date is said to stand) or a place (it is said to stand in the first of them).
   */
  readonly part?: 'surname' | 'given' | 'day' | 'month' | 'year' | PlacePart;
  /** The clerk said so; otherwise the header did. */
  readonly chosen?: true;
}

/** What a header says by itself. */
export type HeaderMeaning = Pick<ColumnMatch, 'field' | 'sets' | 'part'> & { readonly field: FieldKey };

/** How a column's texts were read: all of them from one old encoding, or ('mixed') those that surely are of one, each by itself. */
export interface ColumnEncoding {
  readonly encoding: LegacyEncoding | 'mixed';
  /** Its font draws capitals (.VnTimeH). */
  readonly capitals: boolean;
  /** Of 'mixed': the one old encoding that its other texts are in, where it is known. */
  readonly old?: LegacyEncoding;
  /** Texts of lines between and under the members (the header once more, a total) that are in Unicode all the same. */
  readonly except?: ReadonlySet<string>;
}
