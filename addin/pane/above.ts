/** The screens of those above a branch, loaded together. */
import { consolidateScreen } from './office/consolidate.ts';
import type { Screen, Stage } from './stage/stage.ts';
import { summaryScreen } from './leader/summary.ts';

export const SCREENS_ABOVE = {
  consolidate: consolidateScreen,
  summary: summaryScreen,
} as const satisfies Readonly<Record<string, (stage: Stage) => Screen>>;
