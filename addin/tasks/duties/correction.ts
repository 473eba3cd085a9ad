/** What an office asks a clerk to correct, found in her sheet; and what she does about what she sent: takes it back, asks for a reopening. */
import type {
  CorrectionView,
  ReopeningView,
  ReviewEventView,
  VersionsResponse,
  VersionView,
} from '#wire/review.ts';
import type { StoredRow } from '#wire/roster.ts';
import { reviewService } from '../../service/review-client.ts';
import type { CallOptions } from '../../service/client.ts';
import type { Session } from '../common/session.ts';

export interface Requested {
  readonly version: VersionView;
  /** Who asked, when, and for which places. */
  readonly event: ReviewEventView;
  readonly fields: VersionsResponse['fields'];
}

/** The requests that nothing was sent for yet, the newest first. */
export async function readRequests(
  { service }: Pick<Session, 'service'>,
  unit: string,
  options?: CallOptions,
): Promise<readonly Requested[]> {
  const { versions, events, fields } = await reviewService(service).versions(unit, options);
  return versions.toReversed().flatMap((version): Requested[] => {
    const event = events.findLast((each) => each.version === version.version && each.act === 'ask');
    return version.waits === true && event !== undefined ? [{ version, event, fields }] : [];
  });
}

/** A sheet as far as a place is found in it. */
export interface SheetOfRoster {
  readonly members: readonly { readonly row: number; readonly fields: Readonly<Record<string, unknown>> }[];
  /** What each column means, with its letters. */
  readonly columns: readonly { readonly letters: string; readonly field: string | null }[];
}

/** Where the place is now: the person may have moved to another row since. '' where the place is no cell. */
export async function findPlace(
  { service }: Pick<Session, 'service'>,
  at: { readonly unit: string; readonly version: number },
  { row, column, field }: CorrectionView,
  { members, columns }: SheetOfRoster,
): Promise<string> {
  if (row === undefined) return '';
  const newest = await service.roster(at.unit);
  const was = newest.version === at.version ? newest.rows.find((each) => each.row === row) : undefined;
  const same = was && members.filter(({ fields }) => isSame(was, fields));
  const now = same?.find((each) => each.row === row) ?? same?.[0];
  const letters = column ?? lettersOf(columns, field ?? 'ho_ten') ?? lettersOf(columns, 'ho_ten') ?? 'A';
  return `${letters}${String(now?.row ?? row)}`;
}

/** By the name as it is written; what is to be corrected may be anything else. */
const isSame = ({ fields }: StoredRow, now: Readonly<Record<string, unknown>>): boolean =>
  fields['ho_ten'] !== undefined && fields['ho_ten'] === now['ho_ten'];

const lettersOf = (columns: SheetOfRoster['columns'], field: string): string | undefined =>
  columns.find((each) => each.field === field)?.letters;

export const withdraw = async (
  { service, me }: Session,
  at: { readonly unit: string; readonly version: number },
): Promise<ReviewEventView> =>
  reviewService(service).withdraw({ ...at, person: (await me(undefined)).person.id });

export const askReopening = async (
  { service, me }: Session,
  at: { readonly unit: string; readonly version: number },
): Promise<ReopeningView> =>
  reviewService(service).askReopening({ ...at, person: (await me(undefined)).person.id });
