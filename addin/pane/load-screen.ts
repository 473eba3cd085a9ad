/** A screen is loaded beside what is seen already: nobody waits for what she does not use. */
import type { ScreenRecord } from './screens.ts';
import type { Screen, Stage } from './stage/stage.ts';

/** Begins to load at once. What went wrong with that is said when its button is pressed. */
export function loadScreen(stage: Stage, record: ScreenRecord): Screen {
  let screen: Screen | null = null;
  let isOpened = false;
  const load = async (): Promise<void> => {
    const create = await record.load();
    if (screen) return;
    screen = create(stage);
    stage.redraw();
    if (isOpened) screen.opened?.();
  };
  const start = (): void => {
    if (screen) return screen.start();
    void stage.run({ work: load, done: () => screen?.start(), again: start });
  };
  load().catch(() => undefined);
  const { id, label = `tab.${id}` } = record;
  return {
    start,
    primary: () => screen?.primary() ?? { label: stage.words().say(label), run: start },
    empty: () => screen?.empty?.() ?? null,
    view: () => screen?.view() ?? record.before?.(stage) ?? [],
    opened: () => {
      isOpened = true;
      screen?.opened?.();
    },
  };
}
