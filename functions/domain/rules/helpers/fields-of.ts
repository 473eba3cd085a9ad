/** Fields of a kind of list by what they are: what a rule for every kind looks at. */
import type { Field, FieldKey } from '../../roster/shape/field.ts';
import { oncePerKind, type RosterKind } from '../../roster/shape/kind.ts';

export const fieldsOf = (test: (field: Field) => boolean): ((kind: RosterKind) => readonly FieldKey[]) =>
  oncePerKind(({ fields }) => fields.filter(test).map(({ key }) => key));
