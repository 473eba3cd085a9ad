/** Puts the tasks together over one service and one sign-in; the pane and the headless command start here. */
import { MEMBER_LIST } from '#domain/rules/members.ts';
import { createService, type Service } from '../service/client.ts';
import { signInBy } from '../service/sign-in.ts';
import type { SignIn } from '../service/sign-in/way.ts';
import { createClerkTasks } from './clerk/create-clerk-tasks.ts';
import { fileProperties } from '../workbook/file-properties.ts';
import { asTask } from './common/failure.ts';
import type { Keeper, Me } from './common/outcome.ts';
import type { OpenedList } from './common/opened-list.ts';
import type { Session } from './common/session.ts';
import type { Tasks } from './tasks.ts';
import { REMEMBERED } from './template/remembered.ts';

export { signInBy };

export interface TasksConfig {
  /** Where the functions answer, with /api. */
  readonly api: string;
  /** Somebody of the local host, where no other way to sign in is given. */
  readonly person?: string | undefined;
  readonly signIn?: SignIn | undefined;
  /** Pauses before a call is repeated, in milliseconds. */
  readonly pauses?: readonly number[] | undefined;
  /** Where choices about lists are remembered for the next workbook; nowhere where left out. */
  readonly remembered?: Keeper | undefined;
  /** What kind of list is checked and sent; members where left out. */
  readonly of?: OpenedList | undefined;
}

export function createTasks(config: TasksConfig): Tasks {
  const signIn = signInOf(config);
  const service = serviceAt({ ...config, signIn });
  let known: Me | undefined;
  let file: readonly (string | undefined)[] = [];
  const session: Session = {
    of: config.of ?? MEMBER_LIST,
    service,
    me: async (signal) => (known ??= await service.me({ signal })),
    remembered: config.remembered,
  };
  // What only others do comes when it is first done: a clerk carries none of it.
  const office = later(async () =>
    (await import('./office/create-office-tasks.ts')).createOfficeTasks(session),
  );
  const leader = later(async () =>
    (await import('./leader/create-leader-tasks.ts')).createLeaderTasks(session),
  );
  const duties = later(async () => (await import('./duties/create-duty-tasks.ts')).createDutyTasks(session));
  const joining = later(async () =>
    (await import('./joining/create-joining-tasks.ts')).createJoiningTasks(session),
  );
  return {
    signIn: (options = {}) =>
      asTask(options.signal, async () => {
        // A workbook that cannot be asked now is one that remembers nothing.
        const asked = fileProperties(REMEMBERED.unit, REMEMBERED.period).catch(() => []);
        const me = await service.me({ signal: options.signal });
        file = await asked;
        return (known = file[0]
          ? (await import('./duties/opened-for.ts')).openedFor(me, file, new Date().toISOString())
          : me);
      }),
    signOut: signIn.signOut,
    fileUnit: () => file[0],
    ...createClerkTasks(session),
    // On paper only where somebody wants it.
    writeFindings: (found) =>
      asTask(undefined, async () =>
        (await import('./duties/write-findings.ts')).writeFindings(session.of, found),
      ),
    writeReceipt: (receipt) =>
      asTask(undefined, async () => (await import('./duties/write-receipt.ts')).writeReceipt(receipt)),
    ...once(office, ['consolidate', 'duplicates', 'writeDuplicates', 'review', 'desk', 'ledgers']),
    ...once(leader, ['summarise', 'checkReport']),
    ...once(joining, ['join', 'setUp']),
    forLists: (of) => createTasks({ ...config, of }),
    duties,
    leader,
  };
}

/** These of a part, each of which waits for it. */
const once = <
  T extends { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> },
  N extends keyof T,
>(
  part: () => Promise<T>,
  names: readonly N[],
): Pick<T, N> =>
  Object.fromEntries(
    names.map((name) => [name, async (...given: never[]) => (await part())[name](...given)]),
  ) as Pick<T, N>;

const later =
  <T>(load: () => Promise<T>) =>
  (): Promise<T> =>
    asTask(undefined, load);

/** The service alone, for whoever needs no tasks. */
export function serviceAt(config: TasksConfig): Service {
  const { api, pauses, of } = config;
  const connection = {
    api: api.replace(/\/+$/, ''),
    signIn: signInOf(config),
    ...(pauses ? { pauses } : {}),
  };
  return createService(connection, of?.folder);
}

const signInOf = ({ api, person, signIn }: TasksConfig): SignIn =>
  signIn ?? signInBy(undefined, { api, person });
