/** A row of tabs that works as the ARIA pattern says: one Tab stop, arrows, Home and End. */
import type { Words } from '../words/messages.ts';
import { button, h, on } from './parts/h.ts';
import { draw } from './parts/region.ts';
import type { ScreenId } from './screens.ts';

export const PANEL = 'panel';

export interface Tabs {
  readonly element: HTMLElement;
  readonly redraw: (words: Words, current: ScreenId) => void;
}

export function createTabs(screens: readonly ScreenId[], choose: (screen: ScreenId) => void): Tabs {
  const element = h('div', { role: 'tablist', class: 'tabs' });
  let selected: ScreenId | undefined;
  on(element, {
    keydown: (event) => {
      const to = target(event.key, selected ? screens.indexOf(selected) : 0, screens.length);
      const screen = to === null ? undefined : screens[to];
      if (screen === undefined) return;
      event.preventDefault();
      choose(screen);
      element.querySelector<HTMLElement>(`#tab-${screen}`)?.focus();
    },
  });
  return {
    element,
    redraw: (words, current) => {
      selected = current;
      element.setAttribute('aria-label', words.say('frame.tabs'));
      draw(
        element,
        screens.map((screen) => tab(words, screen, screen === current, choose)),
      );
    },
  };
}

function tab(
  words: Words,
  screen: ScreenId,
  current: boolean,
  choose: (screen: ScreenId) => void,
): HTMLElement {
  return button(
    {
      id: `tab-${screen}`,
      role: 'tab',
      'aria-selected': current ? 'true' : 'false',
      'aria-controls': PANEL,
      tabindex: current ? 0 : -1,
    },
    words.say(`tab.${screen}`),
    () => choose(screen),
  );
}

function target(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
