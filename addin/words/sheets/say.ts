/** Texts for cells. A sheet speaks Vietnamese whatever the pane does: it is read by whoever gets the file. */
import { fill } from '../fill.ts';
import type { ParamsIn } from '../fill.ts';

/** The English of a sheet lies beside it as a table of its own, which nothing loads. */
export type InEnglish<T> = { readonly [K in keyof T]: string };

/** Workbooks of earlier versions are found again by these texts: who changes one leaves old sheets behind. */
export function sayingInSheets<T extends { readonly [K in keyof T]: string }>(table: T) {
  return <K extends keyof T>(key: K, ...params: ParamsIn<T[K]>): string => fill(table[key], params[0] ?? {});
}
