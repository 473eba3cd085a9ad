/** Everything a person can do, without a screen: the pane and the headless command call these and nothing below them. */
import type { ClerkTasks } from './clerk/clerk-tasks.ts';
import type { DutyTasks } from './duties/duty-tasks.ts';
import type { JoiningTasks } from './joining/joining-tasks.ts';
import type { LeaderTasks } from './leader/leader-tasks.ts';
import type { OfficeTasks } from './office/office-tasks.ts';
import type { OpenedList } from './common/opened-list.ts';
import type { Me, TaskOptions } from './common/outcome.ts';

export interface Tasks
  extends ClerkTasks, OfficeTasks, JoiningTasks, Pick<LeaderTasks, 'summarise' | 'checkReport'> {
  /** Signs in and says who it is. */
  readonly signIn: (options?: TaskOptions) => Promise<Me>;
  readonly signOut: () => void;
  /** Whose file it was made as, by its id; undefined where it remembers nobody. Known once she is signed in. */
  readonly fileUnit: () => string | undefined;
  /** The same for lists of another kind. */
  readonly forLists: (of: OpenedList) => Tasks;
  /** What her office has opened for a clerk: loaded only where something is. */
  readonly duties: () => Promise<DutyTasks>;
  /** All that a leader does: a new task is reached here, and its name is nothing that a clerk loads. */
  readonly leader: () => Promise<LeaderTasks>;
}
