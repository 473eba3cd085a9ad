/** The screens of those above a branch are loaded beside the first one: a clerk never waits for what she does not use. */
import type { Screen, Stage } from './stage/stage.ts';

type LateId = 'consolidate' | 'summary';

/** Begins to load at once where the role has it. What went wrong with that is said when its button is pressed. */
export function lateScreen(stage: Stage, id: LateId): Screen {
  let screen: Screen | null = null;
  const load = async (): Promise<void> => {
    const { SCREENS_ABOVE } = await import('./above.ts');
    if (screen) return;
    screen = SCREENS_ABOVE[id](stage);
    stage.redraw();
  };
  const start = (): void => {
    if (screen) return screen.start();
    void stage.run({ work: load, done: () => screen?.start(), again: start });
  };
  if (stage.screens.includes(id)) load().catch(() => undefined);
  return {
    id,
    start,
    primary: () => screen?.primary() ?? { label: stage.words().say(`${id}.run`), run: start },
    view: () => screen?.view() ?? [],
    opened: () => screen?.opened?.(),
  };
}
