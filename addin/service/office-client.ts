/** What an office or a leader asks of the functions: apart, so that a clerk loads none of its schemas. */
import { ConsolidatedResponse } from '#wire/consolidated.ts';
import { DuplicatesResponse } from '#wire/duplicates.ts';
import { LedgerResponse, LedgerSaveResponse } from '#wire/ledgers.ts';
import type { LedgerSaveRequest } from '#wire/ledgers.ts';
import { StatisticsResponse } from '#wire/statistics.ts';
import { UnitsResponse } from '#wire/units.ts';
import { type CallOptions, type Service, unitPath } from './client.ts';

export interface AsOf extends CallOptions {
  /** ISO date; the service's today where left out. */
  readonly asOf?: string | undefined;
}

/** Every call rejects with ServiceError, or with the signal's reason when it was stopped. */
export interface OfficeService {
  /** A unit and everything below it, by name. */
  readonly units: (unit: string, options?: AsOf) => Promise<UnitsResponse>;
  readonly consolidated: (unit: string, options?: AsOf) => Promise<ConsolidatedResponse>;
  readonly statistics: (unit: string, options?: AsOf) => Promise<StatisticsResponse>;
  /** For an office alone. */
  readonly duplicates: (unit: string, options?: CallOptions) => Promise<DuplicatesResponse>;
  /** Ledgers of what an office has below it. */
  readonly ledger: (at: LedgerAt, options?: AsOf) => Promise<LedgerResponse>;
  readonly saveLedger: (
    at: LedgerAt,
    save: string,
    body: LedgerSaveRequest,
    options?: CallOptions,
  ) => Promise<LedgerSaveResponse>;
}

export interface LedgerAt {
  readonly unit: string;
  readonly ledger: string;
}

export function officeService({ ask }: Pick<Service, 'ask'>): OfficeService {
  const get = <T>(schema: Parameters<typeof ask<T>>[0], path: string, options: CallOptions = {}) =>
    ask(schema, { method: 'GET', path, signal: options.signal });
  return {
    units: (unit, options) => get(UnitsResponse, `${unitPath(unit)}${asOfQuery(options)}`, options),
    consolidated: (unit, options) =>
      get(ConsolidatedResponse, `${unitPath(unit)}/consolidated${asOfQuery(options)}`, options),
    statistics: (unit, options) =>
      get(StatisticsResponse, `${unitPath(unit)}/statistics${asOfQuery(options)}`, options),
    duplicates: (unit, options) => get(DuplicatesResponse, `${unitPath(unit)}/duplicates`, options),
    ledger: (at, options) => get(LedgerResponse, `${ledgerPath(at)}${asOfQuery(options)}`, options),
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
const asOfQuery = (options?: AsOf) => (options?.asOf ? `?asOf=${encodeURIComponent(options.asOf)}` : '');
