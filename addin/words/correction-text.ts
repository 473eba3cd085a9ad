/** A place that is asked to be corrected, in words: for the office that chooses it and the clerk who finds it. */
import type { CorrectionView, VersionsResponse } from '#wire/review.ts';
import { sayingFrom } from './messages.ts';
import type { Words } from './messages.ts';
import { REVIEW_WORDS } from './screens/review.ts';

/** What columns are called, as the service says it: so that nobody loads the fields for it. */
export type FieldNames = VersionsResponse['fields'];

export const nameIn = (words: Words, fields: FieldNames, key: string): string => {
  const found = fields.find((field) => field.key === key);
  return found === undefined ? key : words.pick(found.label);
};

export function correctionText(words: Words, fields: FieldNames, correction: CorrectionView): string {
  const say = sayingFrom(REVIEW_WORDS, words);
  const { kind, row, field, column = '', other, version } = correction;
  switch (kind) {
    case 'cell':
      return field === undefined
        ? say('place.cell', { cell: `${column}${String(row ?? '')}` })
        : say('place.field', { field: nameIn(words, fields, field), row: String(row ?? '') });
    case 'missing':
      return row === undefined
        ? say('place.missing')
        : say('place.missingRow', { row: String(row), version: version ?? 0 });
    case 'doubled':
      return other === undefined
        ? say('place.doubled', { row: String(row ?? '') })
        : say('place.doubledRows', { row: String(row ?? ''), other: String(other) });
    case 'wrong-unit':
      return row === undefined ? say('place.wrongUnit') : say('place.wrongUnitRow', { row: String(row) });
  }
}
