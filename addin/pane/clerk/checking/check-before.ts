/** What a clerk sees first: it comes with the pane, and what a check needs is loaded beside it. */
import { h } from '../../parts/h.ts';
import type { Child } from '../../parts/h.ts';
import type { Stage } from '../../stage/stage.ts';

/** `between`: what stands above the day of the roster. */
export function checkBefore(stage: Stage, ...between: readonly Child[]): Child[] {
  const words = stage.words();
  return [
    h('p', { class: 'lead' }, words.say('check.before')),
    h('p', {}, words.say('check.beforeNote')),
    ...between,
    stage.rosterDate.element,
  ];
}
