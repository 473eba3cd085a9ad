/** The top of the pane: unit and period, the person behind one button, the language. The right corner stays free for Office. */
import type { Me } from '../tasks/common/outcome.ts';
import type { Words } from '../words/messages.ts';
import { button, h, on } from './parts/h.ts';
import type { Child } from './parts/h.ts';
import { draw } from './parts/region.ts';
import type { Grant } from './stage/stage.ts';

export interface HeaderActions {
  readonly switchLanguage: () => void;
  readonly signOut: () => void;
  readonly chooseGrant: (grant: Grant) => void;
}

export interface Header {
  readonly element: HTMLElement;
  /** `session` null: nobody is signed in. */
  readonly redraw: (words: Words, session: { readonly me: Me; readonly grant: Grant } | null) => void;
}

export function createHeader(actions: HeaderActions): Header {
  const element = h('header', { class: 'top' });
  let redraw: () => void = () => undefined;
  let accountOpen = false;
  const toggle = (open: boolean): void => {
    accountOpen = open;
    redraw();
  };
  on(element, {
    keydown: (event) => {
      if (event.key !== 'Escape' || !accountOpen) return;
      toggle(false);
      element.querySelector<HTMLElement>('#account')?.focus();
    },
  });
  return {
    element,
    redraw: (words, session) => {
      redraw = () =>
        draw(element, [
          h(
            'div',
            { class: 'top-row' },
            session ? unitAndPeriod(words, session, actions) : h('h1', {}, words.say('app.name')),
            session && accountButton(words, session.me, accountOpen, toggle),
            languageButton(words, actions),
          ),
          session && accountOpen && account(words, session, actions),
        ]);
      if (!session) accountOpen = false;
      redraw();
    },
  };
}

function unitAndPeriod(
  words: Words,
  { me, grant }: { readonly me: Me; readonly grant: Grant },
  actions: HeaderActions,
): HTMLElement {
  const period = words.say('frame.period', { period: words.pick(me.openPeriod.label) });
  return h(
    'div',
    { class: 'whose' },
    me.grants.length > 1
      ? unitChoice(words, me, grant, actions)
      : h('h1', { title: grant.unit.name }, grant.unit.name),
    h('p', {}, period),
  );
}

function unitChoice(words: Words, me: Me, grant: Grant, actions: HeaderActions): HTMLElement {
  const select = h(
    'select',
    { id: 'unit', 'aria-label': words.say('frame.unitChoice'), title: grant.unit.name },
    ...me.grants.map((each, index) =>
      h('option', { value: index, selected: each === grant }, each.unit.name),
    ),
  );
  return on(select, {
    change: (_event, { value }) => {
      const chosen = me.grants[Number(value)];
      if (chosen) actions.chooseGrant(chosen);
    },
  });
}

function accountButton(words: Words, me: Me, open: boolean, toggle: (open: boolean) => void): HTMLElement {
  const initial = me.person.name.trim().split(/\s+/).at(-1)?.charAt(0) ?? '·';
  return button(
    {
      id: 'account',
      class: 'round',
      'aria-expanded': open ? 'true' : 'false',
      'aria-label': words.say('frame.account', { name: me.person.name }),
      title: me.person.name,
    },
    initial,
    () => toggle(!open),
  );
}

function languageButton(words: Words, actions: HeaderActions): HTMLElement {
  const other = words.language === 'vi' ? 'en' : 'vi';
  return button(
    {
      id: 'language',
      class: 'round',
      lang: other,
      'aria-label': `${other.toUpperCase()} · ${words.say('frame.languageHint')}`,
      title: words.say('frame.languageHint'),
    },
    other.toUpperCase(),
    actions.switchLanguage,
  );
}

function account(
  words: Words,
  { me, grant }: { readonly me: Me; readonly grant: Grant },
  actions: HeaderActions,
): Child {
  return h(
    'div',
    { class: 'account' },
    h('p', {}, h('strong', {}, me.person.name)),
    me.userName ? h('p', {}, me.userName) : null,
    h('p', {}, grant.unit.name),
    button({ id: 'sign-out', class: 'secondary' }, words.say('frame.signOut'), actions.signOut),
  );
}
