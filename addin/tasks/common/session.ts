/** What the tasks of every person stand on: one service, and who is signed in. */
import type { Service } from '../../service/client.ts';
import type { OpenedList } from './opened-list.ts';
import type { Keeper, Me } from './outcome.ts';

export interface Session {
  /** What kind of list is checked and sent. */
  readonly of: OpenedList;
  readonly service: Service;
  /** Who is signed in; asked once. */
  readonly me: (signal: AbortSignal | undefined) => Promise<Me>;
  /** Where choices about lists are remembered for the next workbook; nowhere where left out. */
  readonly remembered: Keeper | undefined;
}
