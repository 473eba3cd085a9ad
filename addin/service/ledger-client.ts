/** Ledgers over the service: read as far down as there is anything, and changed there. */
import { LedgerResponse, LedgerSaveResponse } from '#wire/ledgers.ts';
import type { LedgerSaveRequest } from '#wire/ledgers.ts';
import { type CallOptions, type Service, unitPath } from './client.ts';

export interface AsOf extends CallOptions {
  /** ISO date; the service's today where left out. */
  readonly asOf?: string | undefined;
}

export interface LedgerAt {
  readonly unit: string;
  readonly ledger: string;
}

/** Every call rejects with ServiceError, or with the signal's reason when it was stopped. */
export interface LedgerService {
  readonly ledger: (at: LedgerAt, options?: AsOf) => Promise<LedgerResponse>;
  readonly saveLedger: (
    at: LedgerAt,
    save: string,
    body: LedgerSaveRequest,
    options?: CallOptions,
  ) => Promise<LedgerSaveResponse>;
}

export function ledgerService({ ask }: Pick<Service, 'ask'>): LedgerService {
  return {
    ledger: (at, options) =>
      ask(LedgerResponse, {
        method: 'GET',
        path: `${ledgerPath(at)}${asOfQuery(options)}`,
        signal: options?.signal,
      }),
    saveLedger: (at, save, body, options) =>
      ask(LedgerSaveResponse, {
        method: 'PUT',
        path: `${ledgerPath(at)}/saves/${encodeURIComponent(save)}`,
        body,
        signal: options?.signal,
      }),
  };
}

const ledgerPath = ({ unit, ledger }: LedgerAt) => `${unitPath(unit)}/ledgers/${encodeURIComponent(ledger)}`;
export const asOfQuery = (options?: AsOf) =>
  options?.asOf ? `?asOf=${encodeURIComponent(options.asOf)}` : '';
