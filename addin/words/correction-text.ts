/** A place that is asked to be corrected, in words: for the office that chooses it and the clerk who finds it. */
import type { Correction } from '#domain/submissions/correction.ts';
import { fieldName } from './fields.ts';
import { sayingFrom } from './messages.ts';
import type { Words } from './messages.ts';
import { REVIEW_WORDS } from './screens/review.ts';

export function correctionText(words: Words, correction: Correction): string {
  const say = sayingFrom(REVIEW_WORDS, words);
  const { kind, row, field, column = '', other, version } = correction;
  switch (kind) {
    case 'cell':
      return field === undefined
        ? say('place.cell', { cell: `${column}${String(row ?? '')}` })
        : say('place.field', { field: fieldName(words, field), row: String(row ?? '') });
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
