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
  /** Lists of other kinds in it, which are not taken. */
  readonly besides: readonly { readonly sheet: string; readonly kind: ListKind }[];
  readonly remembered: { readonly unit?: string; readonly period?: string };
}

/** Of which kinds its list may be, and of which it is where somebody said so. */
export interface Which {
  readonly kinds: readonly ListKind[];
  readonly said?: ListKind | undefined;
}

/** `answers`: what was said of its questions. Never rejects: one file never stops the others. */
export async function readFile(
  which: Which,
  bytes: Uint8Array,
  answers: ReadingChoices['answers'],
): Promise<ReadFile | Unreadable> {
  const kind = bytes.length === 0 ? 'empty' : fileKind(bytes);
  if (kind === 'empty' || kind === 'old-format' || kind === 'password') return kind;
  try {
    const properties = propertiesOf(bytes);
    const told = which.kinds.find(({ id }) => id === properties.get(REMEMBERED_LIST));
    const blocks = await shownIn(bytes);
    const found = listIn(blocks, (block) => kindsOf(block, which, told), answers);
    if (!found) return 'no-roster';
    const [unit, period] = [properties.get(REMEMBERED.unit), properties.get(REMEMBERED.period)];
    return {
      ...found,
      besides: besidesIn(blocks, found, which.kinds),
      remembered: { ...(unit === undefined ? {} : { unit }), ...(period === undefined ? {} : { period }) },
    };
  } catch (error) {
    if (error instanceof XlsxError) return error.code === 'encrypted' ? 'password' : error.code;
    // A file that is broken in a way nobody thought of.
    return 'damaged';
  }
}

/** Where headers and titles leave it open the file is believed; where they say otherwise somebody is asked. */
function kindsOf(block: SheetBlock, { kinds, said }: Which, told: ListKind | undefined): readonly ListKind[] {
  const found = kindOfSheet(block, said ? [said] : kinds);
  if (said || told === undefined || found.length === 0) return found;
  return found.includes(told) ? [told] : [...found, told];
}

/** What a person sees of it: the sheet that was in front first. */
async function shownIn(bytes: Uint8Array): Promise<readonly SheetBlock[]> {
  const shown = (await readBlocks(bytes)).filter(({ isVisible }) => isVisible);
  return shown.toSorted((a, b) => Number(b.isActive) - Number(a.isActive)).map(({ block }) => block);
}

type Found = Pick<ReadFile, 'block' | 'reading' | 'kinds'>;

/** The first sheet that has people. */
function listIn(
  blocks: readonly SheetBlock[],
  kindsIn: (block: SheetBlock) => readonly ListKind[],
  answers: ReadingChoices['answers'] = {},
): Found | undefined {
  const read = blocks.flatMap((block) => {
    const [kind, ...others] = kindsIn(block);
    if (!kind) return [];
    const reading = finish(readRosterSteps(block, kind, { answers }));
    return reading.kind === 'roster' ? [{ block, reading, kinds: [kind, ...others] as const }] : [];
  });
  return read.find(({ reading }) => reading.members.length > 0) ?? read[0];
}

/** Other sheets with people of another kind for sure. */
const besidesIn = (
  blocks: readonly SheetBlock[],
  taken: Found,
  kinds: readonly ListKind[],
): ReadFile['besides'] =>
  blocks.flatMap((block) => {
    const [kind, other] = kindOfSheet(block, kinds);
    if (block === taken.block || !kind || other || taken.kinds.includes(kind)) return [];
    const reading = finish(readRosterSteps(block, kind, {}));
    return reading.kind === 'roster' && reading.members.length > 0 ? [{ sheet: block.name, kind }] : [];
  });
