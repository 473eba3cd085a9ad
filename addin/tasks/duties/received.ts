/** What an office sent for a unit, as its clerk sees it: who, when, how many, and against which version of her own it is held. */
import type { VersionView } from '#wire/review.ts';
import { reviewService } from '../../service/review-client.ts';
import type { Session } from '../common/session.ts';

export interface Received {
  readonly newest: VersionView;
  /** The last version that the unit sent by itself; undefined where there is none. */
  readonly own: number | undefined;
}

/** undefined where the unit sent the newest version by itself. */
export async function readReceived(
  { service }: Pick<Session, 'service'>,
  unit: string,
): Promise<Received | undefined> {
  const { versions } = await reviewService(service).versions(unit);
  const newest = versions.at(-1);
  if (newest?.onBehalf !== true) return undefined;
  return { newest, own: versions.findLast(({ onBehalf }) => onBehalf !== true)?.version };
}
