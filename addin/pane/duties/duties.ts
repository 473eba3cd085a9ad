/** The lines of what an office has opened for a clerk, one after the other. A new duty is a line here. */
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { draw } from '../parts/region.ts';
import type { EmptySheet, Stage } from '../stage/stage.ts';
import { correctionView } from './correction.ts';
import { listsView } from './lists.ts';
import { lateCorrectionView } from './late-correction.ts';
import { newMembersView } from './new-members.ts';
import { otherUnitView } from './other-unit.ts';
import { receivedView } from './received.ts';
import { registrationView } from './registration.ts';
import { successionView } from './succession.ts';
import { templateView } from './template.ts';
import { withdrawalView } from './withdrawal.ts';

/** By what the service calls a duty; one that this pane does not know yet is nothing to it. */
const VIEWS: Readonly<Record<string, (stage: Stage) => () => readonly Child[]>> = {
  // Whom the list of candidates calls admitted, where it is opened, is new in that of members.
  candidates: newMembersView,
  correction: correctionView,
  received: receivedView,
  registration: registrationView,
  succession: successionView,
};

/**
 * Above her first screen what is opened for her; below it a template for an empty sheet, below the others what she can do about what
 * she just sent. `above`: where what is given back is drawn, right before the screen.
 */
export function dutiesView(
  stage: Stage,
  above: Element,
): (isFirst: boolean, empty: EmptySheet | null) => readonly Child[] {
  const { duties = [] } = stage.grant;
  const lists = listsView(stage);
  const own = stage.list?.above ? [stage.list.above(stage)] : [];
  const views = [...dutiesOf(stage, duties).flatMap((duty) => VIEWS[duty]?.(stage) ?? []), ...own];
  const afterSending = [lateCorrectionView(stage), withdrawalView(stage)];
  const template = templateView(stage);
  const otherUnit = otherUnitView(stage);
  const below = h('div');
  return (isFirst, empty) => {
    if (!below.isConnected) above.nextElementSibling?.after(below);
    draw(below, isFirst ? template(empty) : afterSending.flatMap((view) => view()));
    return [...otherUnit(), ...(isFirst ? [...lists(), ...views.flatMap((view) => view())] : [])];
  };
}

/** Of another list only what is said of it ('candidates-correction'); everything else is about that of members. */
const dutiesOf = ({ list }: Stage, duties: readonly string[]): readonly string[] =>
  list
    ? duties.flatMap((duty) => (duty.startsWith(`${list.id}-`) ? [duty.slice(list.id.length + 1)] : []))
    : duties;
