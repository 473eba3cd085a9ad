/** What a roster is about: which fields it has, and what of them leaves the workbook. Passed to whatever works on rows. */
import { FIELDS } from '../roster/fields/fields.ts';
import type { Field, FieldKey } from '../roster/shape/field.ts';

export interface RosterKind {
  /** At rest in records and in keys: letters only. */
  readonly id: string;
  readonly fields: readonly Field[];
}

/** Danh sách đảng viên: what every record from before kinds were kept is about. */
export const MEMBERS: RosterKind = { id: 'members', fields: FIELDS };

const keysWith = ({ fields }: RosterKind, upload: Field['upload']): FieldKey[] =>
  fields.filter((field) => field.upload === upload).map(({ key }) => key);

/** Fields that leave the workbook and rest as they are. */
export const plainFields = (kind: RosterKind): readonly FieldKey[] => keysWith(kind, 'rows');

/** Fields that rest as a keyed hash and their last digits. */
export const numberFields = (kind: RosterKind): readonly FieldKey[] => keysWith(kind, 'hash');
