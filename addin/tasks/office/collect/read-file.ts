/** A file as the list it holds and what it remembers; or why it cannot be read. */
import { kindOfSheet } from '#domain/roster/kind-of-sheet.ts';
import { readRosterSteps } from '#domain/roster/read.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { ReadingChoices } from '#domain/roster/shape/choices.ts';
import { finish } from '#domain/roster/shape/steps.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import { fileKind } from '../../../excel/xlsx/file-kind.ts';
import { readBlocks } from '../../../excel/xlsx/read-blocks.ts';
import { propertiesOf } from '../../../excel/xlsx/read-properties.ts';
import { XlsxError } from '../../../excel/xlsx/zip/problem.ts';
import { REMEMBERED } from '../../template/remembered.ts';
import { REMEMBERED_LIST } from '../../template/remembers.ts';
import type { Unreadable } from './collected.ts';

export interface ReadFile {
  readonly block: SheetBlock;
  /** Of the first of `kinds`. */
  readonly reading: RosterReading;
  /** Of which kind it is; of two, only a person can say of which. */
  readonly kinds: readonly [ListKind, ...ListKind[]];
  readonly remembered: { readonly unit?: string; readonly period?: string };
}

/** `kinds`: of which it may be. `answers`: what was said of its questions. Never rejects: one file never stops the others. */
export async function readFile(
  kinds: readonly ListKind[],
  bytes: Uint8Array,
  answers: ReadingChoices['answers'],
): Promise<ReadFile | Unreadable> {
  const kind = bytes.length === 0 ? 'empty' : fileKind(bytes);
  if (kind === 'empty' || kind === 'old-format' || kind === 'password') return kind;
  try {
    const properties = propertiesOf(bytes);
    const told = kinds.find(({ id }) => id === properties.get(REMEMBERED_LIST));
    const found = await listIn({ kinds, told }, bytes, answers);
    if (!found) return 'no-roster';
    const [unit, period] = [properties.get(REMEMBERED.unit), properties.get(REMEMBERED.period)];
    return {
      ...found,
      remembered: { ...(unit === undefined ? {} : { unit }), ...(period === undefined ? {} : { period }) },
    };
  } catch (error) {
    if (error instanceof XlsxError) return error.code === 'encrypted' ? 'password' : error.code;
    // A file that is broken in a way nobody thought of.
    return 'damaged';
  }
}

interface Which {
  readonly kinds: readonly ListKind[];
  /** What the file remembers. */
  readonly told: ListKind | undefined;
}

/** Where headers and titles leave it open the file is believed; where they say otherwise somebody is asked. */
function kindsOf(block: SheetBlock, { kinds, told }: Which): readonly ListKind[] {
  const found = kindOfSheet(block, kinds);
  if (told === undefined || found.length === 0) return found;
  return found.includes(told) ? [told] : [...found, told];
}

/** The sheet that was in front, or the first other one that a person sees and that has people. */
async function listIn(
  which: Which,
  bytes: Uint8Array,
  answers: ReadingChoices['answers'] = {},
): Promise<Pick<ReadFile, 'block' | 'reading' | 'kinds'> | undefined> {
  const shown = (await readBlocks(bytes)).filter(({ isVisible }) => isVisible);
  const inOrder = shown.toSorted((a, b) => Number(b.isActive) - Number(a.isActive));
  const read = inOrder.flatMap(({ block }) => {
    const [kind, ...others] = kindsOf(block, which);
    if (!kind) return [];
    const reading = finish(readRosterSteps(block, kind, { answers }));
    return reading.kind === 'roster' ? [{ block, reading, kinds: [kind, ...others] as const }] : [];
  });
  return read.find(({ reading }) => reading.members.length > 0) ?? read[0];
}
