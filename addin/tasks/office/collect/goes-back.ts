/** What goes back with a file that could not be received: the very file, marked and with a sheet of findings, and a covering text. */
import { messageParts } from '#domain/rules/message.ts';
import { EXIT_MISSING } from '#domain/rules/record/known-ids.ts';
import type { Severity } from '#domain/rules/record/rule.ts';
import { hasField } from '#domain/roster/shape/kind.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import type { CellPatch, NewSheet } from '../../../excel/xlsx/patch/cell-change.ts';
import { PatchError } from '../../../excel/xlsx/patch/patch-problem.ts';
import { patchXlsx } from '../../../excel/xlsx/patch/patch.ts';
import { XlsxError } from '../../../excel/xlsx/zip/problem.ts';
import { RETURNED } from '../../../words/sheets/returned.ts';
import { sayingInSheets } from '../../../words/sheets/say.ts';
import { sayingBoth } from '../../../words/messages.ts';
import { SEVERITY_WORDS } from '../../../words/severity.ts';
import { sightOf } from '../../clerk/checking/places.ts';
import type { GoesBack, StayingKind, Unreadable } from './collected.ts';
import type { JudgedFile } from './judge-file.ts';

const say = sayingInSheets(RETURNED);
const saySeverity = sayingBoth(SEVERITY_WORDS);

/** One place that is to be put right or answered. */
interface Line {
  readonly cell: string | null;
  readonly who: string;
  readonly severity: string;
  readonly message: string;
  readonly advice: string;
  readonly isError: boolean;
}

const FILLS = { error: '#FFC7CE', asked: '#FFEB9C' } as const;
const MOST_NAMES = 9;

export interface Returned {
  readonly file: string;
  readonly unit: string;
  readonly period: string;
}

export function goesBack(bytes: Uint8Array, judged: JudgedFile, about: Returned): GoesBack {
  const lines = linesOf(judged);
  const errors = lines.filter(({ isError }) => isError).length;
  const sheet = judged.judged.reading.sheet;
  const marked = markedCopy(bytes, sheet, lines);
  const asked = lines.length - errors;
  const text = [
    say('greeting', { unit: about.unit }),
    say('received', { file: about.file, period: about.period }),
    ...(errors > 0 ? [say('errors', { count: errors })] : []),
    ...(asked > 0 ? [say('questions', { count: asked })] : []),
    ...(marked
      ? [say('marked', { sheet: marked.sheet })]
      : [say('notMarked'), ...lines.map(({ cell, message }) => `- ${cell ?? ''} ${message}`)]),
    say('sendAgain'),
  ];
  return { ...(marked ? { workbook: marked.bytes } : {}), text: textOf(text) };
}

/** Nothing of the file is read: only its name is told, and how it is saved. */
export function unreadableText(file: string, why: Unreadable): string {
  return textOf([
    say('unread', { file }),
    say(`unread.${why}`),
    say(why === 'password' ? 'step1.password' : 'step1'),
    say('step2'),
    say('step3'),
  ]);
}

/** Of a list that is not received by e-mail. */
export const stayingText = (file: string, kind: StayingKind): string =>
  textOf([say('another', { file }), say(`another.${kind}`)]);

/** As Notepad of any age takes it. */
const textOf = (lines: readonly string[]): string => `\ufeff${lines.join('\r\n')}\r\n`;

function linesOf({ judged, plan, gone, doubts }: JudgedFile): readonly Line[] {
  const { reading, report, sheet } = judged;
  const sight = sightOf(sheet, reading);
  const errors = report.findings
    .filter(({ severity, rule }) => severity === 'error' && rule !== EXIT_MISSING)
    .map((finding): Line => {
      const { problem, advice } = messageParts(finding, judged.of);
      const { cell, who } = sight(finding);
      return { ...of('error', cell, who), message: problem.vi, advice: advice.vi, isError: true };
    });
  // Whoever has an outcome stays in the list with it: there is nowhere else to say it.
  const goneTodo = hasField(reading.of, 'ket_qua') ? 'goneTodo.outcome' : 'goneTodo';
  const header = Math.max(...reading.headerRows) - 1;
  return [
    ...errors,
    ...reading.questions.map(({ column }): Line => {
      const cell = column === null ? null : cellAddress(header, column);
      return {
        ...of('warning', cell, ''),
        message: say('question'),
        advice: say('questionTodo'),
        isError: false,
      };
    }),
    ...doubts.map(({ place, who, message }): Line => {
      const cell = place?.cell ?? null;
      return { ...of('warning', cell, who), message: message.vi, advice: say('doubtTodo'), isError: false };
    }),
    ...gone.map(({ who }): Line => {
      const message = say('gone', { version: plan.base.version });
      return {
        ...of('warning', null, who),
        message,
        advice: say(goneTodo),
        isError: false,
      };
    }),
  ];
}

const of = (
  severity: Severity,
  cell: string | null,
  who: string,
): Pick<Line, 'cell' | 'who' | 'severity'> => ({
  cell,
  who,
  severity: severity === 'error' ? saySeverity('severity.error').vi : say('asked'),
});

/** undefined: the file is one that cannot be changed without harm. */
function markedCopy(
  bytes: Uint8Array,
  sheet: string,
  lines: readonly Line[],
): { readonly bytes: Uint8Array; readonly sheet: string } | undefined {
  // What is wrong in a cell goes before what is asked of it.
  const cells = [...lines]
    .reverse()
    .flatMap(({ cell, isError }): CellPatch[] =>
      cell === null ? [] : [{ sheet, cell, look: { fill: isError ? FILLS.error : FILLS.asked } }],
    );
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const name = number === 1 ? say('sheet') : `${say('sheet')} ${String(number)}`;
    try {
      return { bytes: patchXlsx(bytes, { cells, sheet: findingsSheet(name, lines) }), sheet: name };
    } catch (error) {
      if (error instanceof PatchError && error.code === 'sheet-exists') continue;
      if (error instanceof PatchError || error instanceof XlsxError) return undefined;
      throw error;
    }
  }
  return undefined;
}

const findingsSheet = (name: string, lines: readonly Line[]): NewSheet => ({
  name,
  rows: [
    [say('cell'), say('who'), say('severity'), say('message'), say('advice')],
    ...lines.map(({ cell, who, severity, message, advice }) => [cell ?? '', who, severity, message, advice]),
  ],
});
