/** Texts for cells. A sheet speaks Vietnamese whatever the pane does: it is read by whoever gets the file. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { fill } from '../fill.ts';
import type { ParamsIn } from '../fill.ts';

/** The English beside each text says what it means; workbooks of earlier versions are found again by the Vietnamese one. */
export function sayingInSheets<T extends { readonly [K in keyof T]: Bilingual }>(table: T) {
  return <K extends keyof T>(key: K, ...params: ParamsIn<T[K]['vi']>): string =>
    fill(table[key].vi, params[0] ?? {});
}
