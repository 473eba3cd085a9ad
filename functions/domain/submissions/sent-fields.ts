/** Which fields of a list leave the workbook, and how they rest: as the field table of its kind says. */
import type { Field, FieldKey } from '../roster/shape/field.ts';
import { oncePerKind } from '../roster/shape/kind.ts';

const fieldsWhere = (test: (upload: Field['upload']) => boolean) =>
  oncePerKind(({ fields }): readonly FieldKey[] =>
    fields.filter(({ upload }) => test(upload)).map(({ key }) => key),
  );

/** All of them that rest, in the order of the field table. */
export const sentFields = fieldsWhere((upload) => upload === 'rows' || upload === 'hash');

/** Fields that leave the workbook and rest as they are. */
export const plainFields = fieldsWhere((upload) => upload === 'rows');

/** Fields that rest as a keyed hash and their last digits. */
export const numberFields = fieldsWhere((upload) => upload === 'hash');
