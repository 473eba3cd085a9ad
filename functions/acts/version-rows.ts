/** Rows of a published version, for whoever may read them; where they are no longer what was received, nobody gets them. */
import type { Version } from '../domain/submissions/version.ts';
import { VersionAltered } from '../storage/version-rows.ts';
import type { RowsOf, VersionRows } from '../storage/version-rows.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';

/** Throws ProblemError. */
export async function versionRows(
  { services }: Pick<UnitContext, 'services'>,
  version: RowsOf & Pick<Version, 'version'>,
): Promise<VersionRows> {
  try {
    return await services.storage.rowsOf(version);
  } catch (error) {
    if (error instanceof VersionAltered)
      throw new ProblemError('version-altered', { version: version.version });
    throw error;
  }
}
