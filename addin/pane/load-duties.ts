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
  let view: ((isFirst: boolean) => readonly Child[]) | undefined;
  const load = (): void => {
    view ??= () => [];
    void import('./duties/duties.ts').then(
      ({ dutiesView }) => {
        view = dutiesView(stage, element);
        stage.redraw();
      },
      () => undefined,
    );
  };
  if (stage.grant.duties) load();
  // What was just sent can be taken back.
  stage.sending.subscribe(() => {
    if (!view && stage.sending.get().receipt) load();
  });
  return { element, redraw: (isFirst) => draw(element, view?.(isFirst) ?? []) };
}
