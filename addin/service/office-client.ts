/** What an office or a leader asks of the functions: apart, so that a clerk loads none of its schemas. */
import type { Counting } from '#domain/submissions/review.ts';
import { ClassesResponse } from '#wire/classes.ts';
import { ConsolidatedResponse } from '#wire/consolidated.ts';
import { DeskResponse } from '#wire/desk.ts';
import { DuplicatesResponse } from '#wire/duplicates.ts';
import { FormResponse } from '#wire/form.ts';
import { FunnelResponse } from '#wire/funnel.ts';
import { GradingsResponse } from '#wire/gradings.ts';
import { HandOutResponse } from '#wire/hand-out.ts';
import { MovementsResponse } from '#wire/movements.ts';
import { FirstStepsResponse } from '#wire/first-steps.ts';
import { Invited } from '#wire/joining.ts';
import { MembersResponse } from '#wire/members.ts';
import { PlacesResponse } from '#wire/places.ts';
import { StatisticsResponse } from '#wire/statistics.ts';
import { UnitsResponse } from '#wire/units.ts';
import { type CallOptions, type Service, unitPath } from './client.ts';
import { asOfQuery, ledgerService } from './ledger-client.ts';
import type { AsOf, LedgerService } from './ledger-client.ts';

export interface Report extends AsOf {
  /** Which versions it counts; left out: all that were sent. */
  readonly counts?: Counting | undefined;
}

/** Every call rejects with ServiceError, or with the signal's reason when it was stopped. */
export interface OfficeService extends LedgerService {
  /** A unit and everything below it, by name. */
  readonly units: (unit: string, options?: AsOf) => Promise<UnitsResponse>;
  /** What an organisation that begins still lacks. */
  readonly firstSteps: (unit: string, options?: CallOptions) => Promise<FirstStepsResponse>;
  readonly consolidated: (unit: string, options?: Report) => Promise<ConsolidatedResponse>;
  /** For an office alone: one page of people; `after` as the page before said. */
  readonly members: (unit: string, after: string, options?: CallOptions) => Promise<MembersResponse>;
  /** Of the kind of lists that the service is about. For an office alone. */
  readonly desk: (unit: string, options?: AsOf) => Promise<DeskResponse>;
  /** With the facts that divide no members, too: admissions, plans and movements. */
  readonly statistics: (unit: string, options?: Report) => Promise<StatisticsResponse>;
  /** Between the figures of two days (ISO). */
  readonly movements: (
    unit: string,
    between: Omit<Report, 'asOf'> & { readonly from: string; readonly to: string },
  ) => Promise<MovementsResponse>;
  /** Classes that ended within a span (ISO days). */
  readonly classes: (
    unit: string,
    between: CallOptions & { readonly from: string; readonly to: string },
  ) => Promise<ClassesResponse>;
  /** Villages, schools, health posts and enterprises on a day. */
  readonly places: (unit: string, options?: AsOf) => Promise<PlacesResponse>;
  /** An official form over a span (ISO days). */
  readonly form: (
    unit: string,
    asked: CallOptions & { readonly form: string; readonly from: string; readonly to: string },
  ) => Promise<FormResponse>;
  /** From introduction to admission, and the steps within a span (ISO days). */
  readonly funnel: (
    unit: string,
    asked: AsOf & { readonly from: string; readonly to: string },
  ) => Promise<FunnelResponse>;
  /** How many have which grade, year by year, and the cap on outstanding members. */
  readonly gradings: (unit: string, options?: AsOf) => Promise<GradingsResponse>;
  /** For an office alone. */
  readonly duplicates: (unit: string, options?: CallOptions) => Promise<DuplicatesResponse>;
  /** The units below that keep a roster, for a template each. For an office alone. */
  readonly handOut: (unit: string, options?: CallOptions) => Promise<HandOutResponse>;
  /** A new code for a row of the ledger of people, which opens it where it is nobody's yet. */
  readonly invite: (unit: string, row: string, options?: CallOptions) => Promise<Invited>;
}

function reportQuery(options: Report = {}): string {
  const query = asOfQuery(options);
  return options.counts === undefined ? query : `${query === '' ? '?' : `${query}&`}counts=${options.counts}`;
}

const withAllFacts = (query: string): string => `${query === '' ? '?' : `${query}&`}facts=all`;

/** Of which kind of lists the service is makes no difference but to the desk. */
export function officeService({
  ask,
  folder = '',
}: Pick<Service, 'ask'> & Partial<Pick<Service, 'folder'>>): OfficeService {
  const get = <T>(schema: Parameters<typeof ask<T>>[0], path: string, options: CallOptions = {}) =>
    ask(schema, { method: 'GET', path, signal: options.signal });
  return {
    ...ledgerService({ ask }),
    units: (unit, options) => get(UnitsResponse, `${unitPath(unit)}${asOfQuery(options)}`, options),
    firstSteps: (unit, options) => get(FirstStepsResponse, `${unitPath(unit)}/first-steps`, options),
    consolidated: (unit, options) =>
      get(ConsolidatedResponse, `${unitPath(unit)}/consolidated${reportQuery(options)}`, options),
    members: (unit, after, options) =>
      get(MembersResponse, `${unitPath(unit)}/members?after=${encodeURIComponent(after)}`, options),
    desk: (unit, options) =>
      get(DeskResponse, `${unitPath(unit)}/${folder}desk${asOfQuery(options)}`, options),
    statistics: (unit, options) =>
      get(StatisticsResponse, `${unitPath(unit)}/statistics${withAllFacts(reportQuery(options))}`, options),
    movements: (unit, { from, to, ...options }) =>
      get(
        MovementsResponse,
        `${unitPath(unit)}/movements/${encodeURIComponent(from)}${reportQuery({ ...options, asOf: to })}`,
        options,
      ),
    form: (unit, { form, from, to, ...options }) =>
      get(
        FormResponse,
        `${unitPath(unit)}/forms/${encodeURIComponent(form)}/${encodeURIComponent(from)}${asOfQuery({ asOf: to })}`,
        options,
      ),
    funnel: (unit, { from, to, ...options }) =>
      get(
        FunnelResponse,
        `${unitPath(unit)}/candidates/funnel/${encodeURIComponent(from)}/${encodeURIComponent(to)}${asOfQuery(options)}`,
        options,
      ),
    classes: (unit, { from, to, ...options }) =>
      get(
        ClassesResponse,
        `${unitPath(unit)}/classes/${encodeURIComponent(from)}${asOfQuery({ asOf: to })}`,
        options,
      ),
    places: (unit, options) => get(PlacesResponse, `${unitPath(unit)}/places${asOfQuery(options)}`, options),
    gradings: (unit, options) =>
      get(GradingsResponse, `${unitPath(unit)}/gradings/figures${asOfQuery(options)}`, options),
    duplicates: (unit, options) => get(DuplicatesResponse, `${unitPath(unit)}/duplicates`, options),
    handOut: (unit, options) => get(HandOutResponse, `${unitPath(unit)}/hand-out`, options),
    invite: (unit, row, options) =>
      ask(Invited, {
        method: 'POST',
        path: `${unitPath(unit)}/ledgers/people/invitations/${encodeURIComponent(row)}`,
        signal: options?.signal,
      }),
  };
}
