/** Keeps rows of an upload beside each other until it is published; gives them with their numbers as they rest. */
import type { RestingAnswers } from '../storage/answers.ts';
import type { HashedRow, IncomingRow } from '../storage/id-numbers.ts';
import { ChunkDiffers } from '../storage/rows.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';

export async function stage(
  { services, unit }: UnitContext,
  upload: string,
  chunk: {
    readonly index: number;
    readonly rows: readonly IncomingRow[];
    readonly hash: string;
    readonly idWarnings: number;
  },
  answers?: RestingAnswers,
): Promise<readonly HashedRow[]> {
  try {
    return await services.storage.stage({ unit: unit.id, upload }, chunk, answers);
  } catch (error) {
    if (error instanceof ChunkDiffers) throw new ProblemError('chunk-differs', { index: chunk.index });
    throw error;
  }
}
