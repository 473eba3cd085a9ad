/** Everything around the screens of a signed-in person: tabs, the panel, the one button at the bottom, the status line. */
import type { Me } from '../tasks/common/outcome.ts';
import type { Tasks } from '../tasks/tasks.ts';
import type { Words } from '../words/messages.ts';
import { dateField } from './parts/date-field.ts';
import { h, on } from './parts/h.ts';
import { createJobs } from './stage/jobs.ts';
import { loadDuties } from './load-duties.ts';
import { loadScreen } from './load-screen.ts';
import { noticeView } from './parts/notice.ts';
import { draw } from './parts/region.ts';
import { createStore } from './parts/store.ts';
import { NOTHING_SENT } from './stage/send-state.ts';
import { createSheetWatch } from './stage/sheet-watch.ts';
import { screensOf } from './screens.ts';
import type { Grant, OtherList, Screen, Stage } from './stage/stage.ts';
import { createTabs, PANEL } from './tabs.ts';

export interface FrameOptions {
  readonly tasks: Tasks;
  /** Left out: the tasks are about the list of members. */
  readonly list: OtherList | undefined;
  /** Without one a list can be checked; `missing`: why nothing is compared, by the code of a failure. */
  readonly account: { readonly me: Me; readonly grant: Grant } | { readonly missing: string };
  /** ISO, of this machine. */
  readonly today: string;
  readonly words: () => Words;
  readonly say: (text: string, spoken?: string) => void;
  /** The status line, shown under the button. */
  readonly status: HTMLElement;
  readonly signIn: () => void;
  readonly enter: Stage['enter'];
}

export interface Frame {
  readonly elements: readonly HTMLElement[];
  readonly redraw: () => void;
  /** Stops what is running and stops watching the sheet. */
  readonly leave: () => void;
}

export function createFrame(options: FrameOptions): Frame {
  const { account, words } = options;
  const { me, grant } = 'me' in account ? account : NOBODY;
  const records = screensOf(grant.role).filter(({ id }) => me !== null || id === 'check');
  const ids = records.map(({ id }) => id);
  let current = ids[0] ?? 'check';
  const notices = h('div', { class: 'notices' });
  const body = h('div', { class: 'body' });
  const panel = h('div', { id: PANEL, class: 'scroll', role: 'tabpanel', tabindex: 0 }, notices, body);
  // What it does changes under the finger: the second half of a double click, or a key held down, is not meant for the next thing.
  const primary = on(h('button', { id: 'primary', class: 'primary', type: 'button' }), {
    click: ({ detail }) => {
      if (detail < 2 && !jobs.running()) screen().primary().run();
    },
    keydown: (event) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault();
    },
  });
  const jobs = createJobs({
    words,
    say: options.say,
    screen: () => current,
    changed: () => redrawFrame(),
    // The button to stop goes away when it ends, and must not take the keyboard's place with it.
    ending: () => {
      if (jobs.progress.contains(document.activeElement)) primary.focus({ preventScroll: true });
    },
    failed: () => {
      notices.scrollIntoView({ block: 'nearest' });
      // From the bottom of the pane the way out of a failure would be as long as the screen.
      const remedy = notices.querySelector<HTMLElement>('#notice-remedy');
      if (document.activeElement === primary) remedy?.focus({ preventScroll: true });
    },
  });
  const stopByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) jobs.stop();
  };
  const footer = h('div', { class: 'bottom' }, jobs.progress, primary, options.status);

  const stage: Stage = {
    tasks: options.tasks,
    grant,
    ...('missing' in account ? { alone: account.missing } : {}),
    signIn: options.signIn,
    list: options.list,
    enter: options.enter,
    today: options.today,
    screens: ids,
    rosterDate: dateField('roster-date', 'date.roster', openDay(me, options.today), () => redraw()),
    asOf: dateField('as-of', 'date.asOf', openDay(me, options.today), () => redraw()),
    sheet: createSheetWatch(options.tasks),
    sending: createStore(NOTHING_SENT),
    words,
    redraw: () => redraw(),
    say: options.say,
    run: jobs.run,
    open: (wanted, start) => {
      const id = ids.find((each) => each === wanted);
      if (!id) return;
      open(id);
      if (start) screen().start();
    },
  };
  const screens = new Map(records.map((record) => [record.id, loadScreen(stage, record)]));
  const screen = (): Screen => {
    const found = screens.get(current);
    if (!found) throw new Error(`The role ${grant.role} has no screen.`);
    return found;
  };
  const tabs = createTabs(ids, (id) => open(id));

  const open = (id: typeof current): void => {
    if (id === current) return;
    current = id;
    redraw();
    panel.scrollTop = 0;
    window.scrollTo(0, 0);
    screen().opened?.();
  };
  const redrawFrame = (): void => {
    tabs.redraw(words(), current);
    panel.setAttribute('aria-labelledby', `tab-${current}`);
    primary.textContent = screen().primary().label;
    primary.toggleAttribute('data-busy', jobs.running());
    primary.setAttribute('aria-disabled', jobs.running() ? 'true' : 'false');
    const notice = jobs.notice();
    draw(
      notices,
      notice
        ? noticeView(words(), notice.what, {
            close: jobs.dismiss,
            remedy: (remedy) => {
              jobs.dismiss();
              if (remedy === 'retry') notice.again();
              if (remedy === 'compare') stage.open('send', 'start');
              if (remedy === 'check' || remedy === 'answer') stage.open('check', 'start');
              if (remedy === 'sign-in') options.signIn();
            },
          })
        : [],
    );
  };
  const duties = loadDuties(stage);
  panel.insertBefore(duties.element, body);
  const redraw = (): void => {
    stage.rosterDate.relabel(words());
    stage.asOf.relabel(words());
    redrawFrame();
    duties.redraw(current === ids[0], screen().empty?.() ?? null);
    draw(body, screen().view());
  };

  redraw();
  screen().opened?.();
  return {
    elements: [tabs.element, panel, footer].map((part) => on(part, { keydown: stopByKey })),
    redraw: () => {
      jobs.relabel();
      redraw();
    },
    leave: () => {
      jobs.leave();
      void stage.sheet.end();
    },
  };
}

/** For a check that needs nobody: only a screen that asks no unit is shown. */
const NOBODY = { me: null, grant: { role: 'clerk', unit: { id: '', name: '' } } } as const;

/** The end of the open period, or today while the period still runs. */
function openDay(me: Me | null, today: string): string {
  if (!me) return today;
  return today < me.openPeriod.to && today >= me.openPeriod.from ? today : me.openPeriod.to;
}
