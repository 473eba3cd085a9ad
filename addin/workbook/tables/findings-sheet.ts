/** What a check found, as a sheet to print or to work through on paper. */
import { FINDINGS_SHEET } from '../../words/sheets/findings.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { writeListSheet } from './list-sheet.ts';
import type { ColumnSpec } from './table-spec.ts';

const say = sayingInSheets(FINDINGS_SHEET);

/** One line, in words; '' where there is nothing to say. */
export interface FindingLine {
  readonly cell: string;
  readonly who: string;
  readonly severity: string;
  readonly message: string;
  readonly advice: string;
  readonly rule: string;
}

export interface FindingsSheet {
  readonly about: string;
  readonly lines: readonly FindingLine[];
}

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'cell', header: say('cell'), kind: 'text', width: 50 },
  { key: 'who', header: say('who'), kind: 'text', width: 150 },
  { key: 'severity', header: say('severity'), kind: 'text', width: 100 },
  { key: 'message', header: say('message'), kind: 'text', width: 300, wraps: true },
  { key: 'advice', header: say('advice'), kind: 'text', width: 250, wraps: true },
  { key: 'rule', header: say('rule'), kind: 'text', width: 90 },
  { key: 'done', header: say('done'), kind: 'text', width: 80 },
];

/** Gives the sheet's name. WorkbookError 'sheet-protected' where our sheet is. */
export function writeFindingsSheet({ about, lines }: FindingsSheet): Promise<string> {
  return writeListSheet({
    key: 'findingsSheet',
    name: say('name'),
    title: say('title'),
    about,
    columns: COLUMNS,
    lines: lines.map(cellsOf),
  });
}

/** The last column is for the pencil. */
const cellsOf = ({ cell, who, severity, message, advice, rule }: FindingLine): string[] => [
  cell,
  who,
  severity,
  message,
  advice,
  rule,
  '',
];
