/** Reports over the service: apart, so that nobody loads their schemas who asks for none. */
import type { Counting } from '#domain/submissions/review.ts';
import { ConsolidatedResponse } from '#wire/consolidated.ts';
import { ReportUnits, ReportView, ReprintView } from '#wire/report.ts';
import { type CallOptions, type Service, unitPath } from './client.ts';

export interface ReportAsked extends CallOptions {
  readonly unit: string;
  /** ISO date; the service's today where left out. */
  readonly asOf?: string | undefined;
  /** The first day of the span (ISO); the year of the day where left out. */
  readonly from?: string | undefined;
  /** ISO instant: what was received from then on does not count; left out: all that is there. */
  readonly known?: string | undefined;
  readonly counts?: Counting | undefined;
  /** false: it is only looked at, and is not there to be printed again. */
  readonly keep?: boolean | undefined;
}

/** Every call rejects with ServiceError, or with the signal's reason when it was stopped. */
export interface ReportService {
  /** Counted now, and kept under its hash unless it is only looked at. */
  readonly report: (asked: ReportAsked) => Promise<ReportView>;
  /** As it was kept, and what would be otherwise today. */
  readonly reprint: (at: ReportAt, options?: CallOptions) => Promise<ReprintView>;
  /** The units behind one of its figures. */
  readonly behind: (at: ReportAt, indicator: string, options?: CallOptions) => Promise<ReportUnits>;
  /** One row per unit below, as it counted them. */
  readonly rows: (at: ReportAt, options?: CallOptions) => Promise<ConsolidatedResponse>;
}

export interface ReportAt {
  readonly unit: string;
  readonly hash: string;
}

export function reportService({ ask }: Pick<Service, 'ask'>): ReportService {
  return {
    report: ({ unit, asOf, counts, from, known, keep, signal }) =>
      ask(ReportView, {
        method: 'POST',
        path: `${unitPath(unit)}/reports${queryOf({ asOf, counts })}`,
        body: { from, known, keep },
        signal,
      }),
    reprint: (at, options) =>
      ask(ReprintView, { method: 'GET', path: reportPath(at), signal: options?.signal }),
    behind: (at, indicator, options) =>
      ask(ReportUnits, {
        method: 'GET',
        path: `${reportPath(at)}/units?indicator=${encodeURIComponent(indicator)}`,
        signal: options?.signal,
      }),
    rows: (at, options) =>
      ask(ConsolidatedResponse, {
        method: 'GET',
        path: `${reportPath(at)}/consolidated`,
        signal: options?.signal,
      }),
  };
}

const reportPath = ({ unit, hash }: ReportAt) => `${unitPath(unit)}/reports/${encodeURIComponent(hash)}`;

function queryOf(asked: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return said.length === 0 ? '' : `?${said.join('&')}`;
}
