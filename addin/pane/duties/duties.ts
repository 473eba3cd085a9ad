/** The lines of what an office has opened for a clerk, one after the other. A new duty is a line here. */
import type { Child } from '../parts/h.ts';
import type { Stage } from '../stage/stage.ts';
import { correctionView } from './correction.ts';
import { registrationView } from './registration.ts';
import { withdrawalView } from './withdrawal.ts';

/** By what the service calls a duty; one that this pane does not know yet is nothing to it. */
const VIEWS: Readonly<Record<string, (stage: Stage) => () => readonly Child[]>> = {
  correction: correctionView,
  registration: registrationView,
};

/** Above her first screen what is opened for her; on the others what she can do about what she just sent. */
export function dutiesView(stage: Stage): (isFirst: boolean) => readonly Child[] {
  const views = (stage.grant.duties ?? []).flatMap((duty) => VIEWS[duty]?.(stage) ?? []);
  const withdrawal = withdrawalView(stage);
  return (isFirst) => (isFirst ? views.flatMap((view) => view()) : withdrawal());
}
