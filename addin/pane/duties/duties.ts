/** The lines of what an office has opened for a clerk, one after the other. A new duty is a line here. */
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { draw } from '../parts/region.ts';
import type { Stage } from '../stage/stage.ts';
import { correctionView } from './correction.ts';
import { registrationView } from './registration.ts';
import { withdrawalView } from './withdrawal.ts';

/** By what the service calls a duty; one that this pane does not know yet is nothing to it. */
const VIEWS: Readonly<Record<string, (stage: Stage) => () => readonly Child[]>> = {
  correction: correctionView,
  registration: registrationView,
};

/**
 * Above her first screen what is opened for her; below the others what she can do about what she just sent. `above`: where what is
 * given back is drawn, right before the screen.
 */
export function dutiesView(stage: Stage, above: Element): (isFirst: boolean) => readonly Child[] {
  const views = (stage.grant.duties ?? []).flatMap((duty) => VIEWS[duty]?.(stage) ?? []);
  const withdrawal = withdrawalView(stage);
  const below = h('div');
  return (isFirst) => {
    if (!below.isConnected) above.nextElementSibling?.after(below);
    draw(below, isFirst ? [] : withdrawal());
    return isFirst ? views.flatMap((view) => view()) : [];
  };
}
