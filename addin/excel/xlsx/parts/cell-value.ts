/** What a cell of a file holds, from the pieces a file writes it in. */
import { isoDateIn } from './iso-date.ts';
import { textOfCell, type Pieces, type RichText } from './rich-text.ts';
import { XlsxError } from '../zip/problem.ts';

export type FileValue = string | number | boolean | { readonly error: string };

/** As Excel shows a formula whose value it has yet to work out. Nobody worked this one out: a program wrote it, no Excel opened it. */
export const NOT_COMPUTED: FileValue = { error: '#GETTING_DATA' };

export interface RawCell {
  /** Its kind as the file names it; '' where it does not. */
  readonly type: string;
  /** What stands in `v`; null where it has none. */
  readonly value: string | null;
  /** What stands in `is`. */
  readonly inline: RichText | undefined;
  readonly hasFormula: boolean;
}

export interface CellContent {
  readonly value: FileValue;
  readonly pieces?: Pieces | undefined;
  /** The file wrote a day: how a cell without a format of its own shows it. */
  readonly dateFormat?: string;
}

export interface Around {
  readonly strings: readonly RichText[];
  readonly date1904: boolean;
}

const EMPTY: CellContent = { value: '' };

export function contentOf(cell: RawCell, around: Around): CellContent {
  const { type, value, inline, hasFormula } = cell;
  // Some programs write a value beside the text; the kind says which of them counts.
  if (inline && (type === 'inlineStr' || value === null || value === ''))
    return { value: inline.text, pieces: inline.pieces };
  if (value === null || value === '')
    return hasFormula && type !== 'str' && type !== 'inlineStr' ? { value: NOT_COMPUTED } : EMPTY;
  return (byType[type] ?? number)(value, around);
}

type OfType = (value: string, around: Around) => CellContent;

const number: OfType = (text) => {
  const value = Number(text);
  if (Number.isFinite(value) && text.trim() !== '') return { value };
  return { value: /^\s*[+-]?(inf|nan|infinity|1\.#)/i.test(text) ? { error: '#NUM!' } : textOfCell(text) };
};

const typed: OfType = (text) => ({ value: textOfCell(text) });

const byType: Readonly<Record<string, OfType>> = {
  s: (text, { strings }) => {
    const found = strings[Number(text)];
    if (!found) throw new XlsxError('damaged');
    return { value: found.text, pieces: found.pieces };
  },
  str: typed,
  inlineStr: typed,
  b: (text) => ({ value: /^\s*(1|true)\s*$/i.test(text) }),
  e: (text) => ({ value: { error: text.trim() } }),
  d: (text, { date1904 }) => {
    const date = isoDateIn(text, date1904);
    if (!date) return typed(text, { strings: [], date1904 });
    const format = `${date.hasDay ? 'dd/mm/yyyy' : ''}${date.hasTime ? ' hh:mm' : ''}`.trim();
    return { value: date.serial, dateFormat: format };
  },
};
