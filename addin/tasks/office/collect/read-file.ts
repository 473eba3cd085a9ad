/** A file as the list it holds and what it remembers; or why it cannot be read. */
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import { readRosterSteps } from '#domain/roster/read.ts';
import type { ReadingChoices } from '#domain/roster/shape/choices.ts';
import { finish } from '#domain/roster/shape/steps.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import { fileKind } from '../../../excel/xlsx/file-kind.ts';
import { readBlocks } from '../../../excel/xlsx/read-blocks.ts';
import { propertiesOf } from '../../../excel/xlsx/read-properties.ts';
import { XlsxError } from '../../../excel/xlsx/zip/problem.ts';
import { REMEMBERED } from '../../template/remembered.ts';
import type { Unreadable } from './collected.ts';

export interface ReadFile {
  readonly block: SheetBlock;
  readonly reading: RosterReading;
  readonly remembered: { readonly unit?: string; readonly period?: string };
}

/** `answers`: what was said of its questions. Never rejects: one file never stops the others. */
export async function readFile(
  of: RosterKind,
  bytes: Uint8Array,
  answers: ReadingChoices['answers'],
): Promise<ReadFile | Unreadable> {
  const kind = bytes.length === 0 ? 'empty' : fileKind(bytes);
  if (kind === 'empty' || kind === 'old-format' || kind === 'password') return kind;
  try {
    const found = await listIn(of, bytes, answers);
    if (!found) return 'no-roster';
    const properties = propertiesOf(bytes);
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

/** The sheet that was in front, or the first other one that a person sees and that has people. */
async function listIn(
  of: RosterKind,
  bytes: Uint8Array,
  answers: ReadingChoices['answers'] = {},
): Promise<Pick<ReadFile, 'block' | 'reading'> | undefined> {
  const shown = (await readBlocks(bytes)).filter(({ isVisible }) => isVisible);
  const inOrder = shown.toSorted((a, b) => Number(b.isActive) - Number(a.isActive));
  const read = inOrder.flatMap(({ block }) => {
    const reading = finish(readRosterSteps(block, of, { answers }));
    return reading.kind === 'roster' ? [{ block, reading }] : [];
  });
  return read.find(({ reading }) => reading.members.length > 0) ?? read[0];
}
