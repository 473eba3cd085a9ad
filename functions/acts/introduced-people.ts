/** The people of an introduction, as they stand in the version that they were introduced from. */
import type { Introduction } from '../domain/introductions/introduction.ts';
import type { RestingRow } from '../storage/rows.ts';
import type { UnitContext } from './context.ts';
import { versionRows } from './version-rows.ts';

/** Nobody where the version is no longer there. Throws ProblemError where it was altered. */
export async function peopleOf(
  { services }: Pick<UnitContext, 'services'>,
  { from, upload, rows }: Pick<Introduction, 'from' | 'upload' | 'rows'>,
): Promise<readonly RestingRow[]> {
  const version = await services.storage.published(from, upload);
  if (version === undefined) return [];
  const wanted = new Set(rows);
  return (await versionRows({ services }, version)).rows.filter(({ row }) => wanted.has(row));
}
