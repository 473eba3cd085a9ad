/**
 * The screens of the pane. A new one is a line here: its id (with the words `tab.<id>`), where it stands for whom, and
 * how it is loaded. The first of a role is the one that the role opens with. Every screen is loaded when somebody signs in who may use it; most who open the pane are clerks, and what they see first comes with it.
 */
import { checkBefore } from './clerk/checking/check-before.ts';
import type { Child } from './parts/h.ts';
import type { Grant, Screen, Stage } from './stage/stage.ts';

export interface ScreenRecord {
  readonly id: 'check' | 'send' | 'desk' | 'consolidate' | 'summary' | 'ledgers';
  readonly who: Readonly<Partial<Record<Grant['role'], number>>>;
  /** What its button says until it is there; left out: as its tab. */
  readonly label?: 'check.run' | 'send.compare';
  readonly load: () => Promise<(stage: Stage) => Screen>;
  /** What is seen until it is there. */
  readonly before?: (stage: Stage) => readonly Child[];
}

const SCREENS = [
  {
    id: 'check',
    who: { clerk: 1, office: 4 },
    label: 'check.run',
    load: async () => (await import('./clerk/clerk-screens.ts')).CLERK_SCREENS.check,
    before: checkBefore,
  },
  {
    id: 'send',
    who: { clerk: 2 },
    label: 'send.compare',
    load: async () => (await import('./clerk/clerk-screens.ts')).CLERK_SCREENS.send,
  },
  {
    id: 'desk',
    who: { office: 1 },
    load: async () => (await import('./office/desk.ts')).deskScreen,
  },
  {
    id: 'consolidate',
    who: { office: 2, leader: 2, admin: 2 },
    load: async () => (await import('./office/consolidate.ts')).consolidateScreen,
  },
  {
    id: 'summary',
    who: { office: 3, leader: 1 },
    load: async () => (await import('./leader/summary.ts')).summaryScreen,
  },
  {
    id: 'ledgers',
    who: { office: 5, admin: 1 },
    load: async () => (await import('./office/ledgers.ts')).ledgersScreen,
  },
] as const satisfies readonly ScreenRecord[];

export type ScreenId = (typeof SCREENS)[number]['id'];

/** In the order of the tabs. */
export function screensOf(role: Grant['role']): readonly (ScreenRecord & { readonly id: ScreenId })[] {
  const placeOf = ({ who }: ScreenRecord): number => who[role] ?? 0;
  return SCREENS.filter((screen) => placeOf(screen) > 0).toSorted((a, b) => placeOf(a) - placeOf(b));
}
