/** The facts by what they are about. */
import type { Fact } from './fact.ts';
import { chartsAndPivots } from './facts/charts-pivots.ts';
import { kept } from './facts/kept.ts';
import { looks } from './facts/looks.ts';
import { marksAndLists } from './facts/marks-lists.ts';
import { printing } from './facts/printing.ts';
import { ranges } from './facts/ranges.ts';
import { sheets } from './facts/sheets.ts';
import { tables } from './facts/tables.ts';

export const groups: readonly { readonly name: string; readonly facts: readonly Fact[] }[] = [
  { name: 'sheets', facts: sheets },
  { name: 'ranges', facts: ranges },
  { name: 'looks', facts: looks },
  { name: 'tables', facts: tables },
  { name: 'charts and pivot tables', facts: chartsAndPivots },
  { name: 'marks and lists', facts: marksAndLists },
  { name: 'printing', facts: printing },
  { name: 'what is kept, and the client', facts: kept },
];
