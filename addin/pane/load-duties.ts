/** What an office has opened for a clerk: loaded only then, above her first screen, and in the way of nothing. */
import { h } from './parts/h.ts';
import type { Child } from './parts/h.ts';
import { draw } from './parts/region.ts';
import type { Stage } from './stage/stage.ts';

export function loadDuties(stage: Stage): {
  readonly element: HTMLElement;
  readonly redraw: (isFirst: boolean) => void;
} {
  const element = h('div');
  let view: () => readonly Child[] = () => [];
  if (stage.grant.duties)
    void import('./duties/duties.ts').then(
      ({ dutiesView }) => {
        view = dutiesView(stage);
        stage.redraw();
      },
      () => undefined,
    );
  return { element, redraw: (isFirst) => draw(element, isFirst ? view() : []) };
}
