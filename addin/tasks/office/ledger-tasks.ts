/** What an office does with its ledgers, put together where they are first used. */
import type { Service } from '../../service/client.ts';
import { officeService } from '../../service/office-client.ts';
import { goTo } from '../../workbook/select.ts';
import { markCells } from '../../workbook/marks.ts';
import { asTask } from '../common/failure.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { checkLedger } from './ledger-check.ts';
import type { LedgerRequest } from './ledger-check.ts';
import type { ClassListTasks } from './class-list.ts';
import type { LedgerChecked, LedgerSaved } from './ledger-checked.ts';
import type { Role } from '#domain/access/grants.ts';
import { ledgersFor } from './ledger-list.ts';
import type { OfficeLedger } from './ledger-list.ts';
import { invitationsWith } from './invitations.ts';
import type { Invitations } from './invitations.ts';
import { planningWith } from './planning.ts';
import type { Planning } from './planning.ts';
import { pullLedger } from './ledger-pull.ts';
import type { LedgerPulled, LedgerPulling } from './ledger-pull.ts';
import { movements } from './movements.ts';
import type { MovementsRequest, MovementsShown } from './movements.ts';
import { rememberSaved, saveLedger } from './ledger-save.ts';
import type { LedgerSaving } from './ledger-save.ts';

export interface LedgerTasks {
  readonly ledgers: (role: Role) => readonly OfficeLedger[];
  /** Rows that are edited stay as they are, unless `discard` says otherwise. */
  readonly pull: (request: LedgerPulling, options?: TaskOptions) => Promise<LedgerPulled>;
  /** Marks the cells; null where no sheet has a header of the ledger. */
  readonly check: (request: LedgerRequest, options?: TaskOptions) => Promise<LedgerChecked | null>;
  /** All or nothing; where the list was the office's own, the table of the ledger is written beside it. */
  readonly save: (
    request: LedgerSaving,
    options?: TaskOptions,
  ) => Promise<(LedgerSaved & { readonly table?: string }) | null>;
  /** Increase and decrease, which only whoever keeps ledgers asks for. */
  readonly movements: (request: MovementsRequest, options?: TaskOptions) => Promise<MovementsShown>;
  readonly goTo: (sheetId: string, cell: string) => Promise<void>;
  readonly invitations: Invitations;
  /** Rows that an office would write one by one, sums, closings, and what it has still to do. */
  readonly planning: Planning;
  /** Participants of a class: loaded when they are first used. */
  readonly classLists: () => Promise<ClassListTasks>;
}

export function ledgerTasks(account: Service): LedgerTasks {
  const service = officeService(account);
  const mark = async ({ sheetId, findings }: LedgerChecked): Promise<void> => {
    const marks = findings.flatMap(({ spot, severity }) => (spot ? [{ ...spot, kind: severity }] : []));
    await markCells(sheetId, marks);
  };
  return {
    ledgers: ledgersFor,
    pull: (request, options = {}) => asTask(options.signal, () => pullLedger(service, request, options)),
    check: (request, options = {}) =>
      asTask(options.signal, async () => {
        const checked = await checkLedger(service, request, options);
        if (checked) await mark(checked);
        return checked ?? null;
      }),
    save: (request, options = {}) =>
      asTask(options.signal, async () => {
        const saved = await saveLedger(account, request, options);
        if (!saved) return null;
        await mark(saved.checked);
        if (saved.outcome !== 'saved' || (await rememberSaved(saved))) return saved;
        const { ledger, unit, from: asOf } = request;
        const { sheet } = await pullLedger(service, { ledger, unit, asOf }, options);
        return { ...saved, table: sheet };
      }),
    movements: (request, options = {}) => asTask(options.signal, () => movements(service, request, options)),
    invitations: invitationsWith(service),
    planning: planningWith(account),
    classLists: () =>
      asTask(undefined, async () => (await import('./class-list.ts')).classListTasks(account)),
    goTo: (sheetId, cell) => asTask(undefined, () => goTo(sheetId, cell)),
  };
}
