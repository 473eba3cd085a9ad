/**
 * Words with two meanings in their list, left to the clerk: what could be written instead, so that there is only one. "Thổ" is a
 * group of today and an old name of the Tày; "Táy" is Thái to some and a slip for Tày to others; class 7 of ten years is
 * lower secondary, of twelve it is primary.
 */
import type { Codes } from '../shape/field.ts';
import { foldCase } from '../../language/fold.ts';

const CLASSES = ['4', '7', '8', '10'].flatMap((reached): [string, readonly string[]][] => {
  const meanings = [`${reached}/12`, `${reached}/10`];
  return [
    [reached, meanings],
    [`lớp ${reached}`, meanings],
  ];
});

const MEANINGS = new Map<Codes, ReadonlyMap<string, readonly string[]>>([
  [
    'ethnicity',
    new Map([
      ['táy', ['Tày', 'Thái']],
      ['thổ', ['Dân tộc Thổ', 'Tày']],
    ]),
  ],
  ['generalEducation', new Map(CLASSES)],
]);

const ONE: readonly string[] = [];

/** Texts that each have one meaning, the likelier first; empty where the text itself has no second one. */
export function meaningsOf(list: Codes, text: string): readonly string[] {
  return MEANINGS.get(list)?.get(foldCase(text)) ?? ONE;
}
