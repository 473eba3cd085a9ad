/** What an office has opened for a clerk, or what she asks for: loaded only then, around her screen, and in the way of nothing. */
import { h } from './parts/h.ts';
import type { Child } from './parts/h.ts';
import { draw } from './parts/region.ts';
import type { EmptySheet, Stage } from './stage/stage.ts';

type View = (isFirst: boolean, empty: EmptySheet | null) => readonly Child[];

export function loadDuties(stage: Stage): {
  readonly element: HTMLElement;
  readonly redraw: (...seen: Parameters<View>) => void;
} {
  const element = h('div');
  let view: View | undefined;
  const { grant, screens, sending, tasks } = stage;
  const load = (): void => {
    view = () => [];
    void import('./duties/duties.ts').then(
      ({ dutiesView }) => {
        view = dutiesView(stage, element);
        stage.redraw();
      },
      () => undefined,
    );
  };
  if (grant.duties || (tasks.fileUnit() ?? grant.unit.id) !== grant.unit.id) load();
  return {
    element,
    redraw: (...seen) => {
      // What was just sent can be taken back, and an empty sheet can be filled.
      if (!view && screens.includes('send') && (seen[1] ?? sending.get().receipt)) load();
      draw(element, view?.(...seen) ?? []);
    },
  };
}
