/** What a list is compared with: the newest version of its unit, what this workbook was last sent as, and the answers it keeps. */
import type { Me } from '#wire/me.ts';
import type { RosterResponse } from '#wire/roster.ts';
import type { Service } from '../../../service/client.ts';
import { type KeptAnswers, readAnswers } from './answers.ts';
import { receipts } from './receipts.ts';

export interface Against {
  readonly me: Me;
  readonly newest: RosterResponse;
  readonly kept: KeptAnswers;
  /** The version that the workbook was last sent as. */
  readonly built: number;
}

export async function askAgainst(
  service: Service,
  me: Me,
  unit: string,
  signal: AbortSignal | undefined,
): Promise<Against> {
  const newest = await service.roster(unit, { signal });
  const kept = await readAnswers(unit, newest.version);
  return { me, newest, kept, built: await builtOn(unit, newest.version) };
}

/** The same after an edit: only what the workbook keeps is asked again. */
export async function keptAgain(against: Against): Promise<Against> {
  const { unit, version } = against.newest;
  return { ...against, kept: await readAnswers(unit.id, version) };
}

/** The newest version that this workbook has a receipt of; without one, nothing says that it builds on an older one. */
async function builtOn(unit: string, newest: number): Promise<number> {
  const versions = (await receipts())
    .filter((receipt) => receipt.unit === unit)
    .map(({ version }) => version);
  return versions.length === 0 ? newest : Math.max(...versions);
}
