/** What a list is compared with: the newest version of its unit, what this workbook was last sent as, and the answers it keeps. */
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import type { Beside, OpenedList } from '../../common/opened-list.ts';
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

/** As it was asked, and can be asked again. */
export interface Asked extends Against {
  readonly of: RosterKind;
  readonly beside: Beside | undefined;
}

export async function askAgainst(
  of: OpenedList,
  service: Service,
  me: Me,
  unit: string,
  signal: AbortSignal | undefined,
): Promise<Asked> {
  const newest = await service.roster(unit, { signal });
  const kept = await readAnswers(of, unit, newest.version);
  return {
    of,
    beside: await of.beside?.(service, unit),
    me,
    newest,
    kept,
    built: await builtOn(of, unit, newest.version),
  };
}

/** The same after an edit: only what the workbook keeps is asked again. */
export async function keptAgain(against: Asked): Promise<Asked> {
  const { unit, version } = against.newest;
  return { ...against, kept: await readAnswers(against.of, unit.id, version) };
}

/** The newest version that this workbook has a receipt of; without one, nothing says that it builds on an older one. */
async function builtOn(of: RosterKind, unit: string, newest: number): Promise<number> {
  const versions = (await receipts(of))
    .filter((receipt) => receipt.unit === unit)
    .map(({ version }) => version);
  return versions.length === 0 ? newest : Math.max(...versions);
}
