/** The pane: signs a person in, shows the frame with her screens, signs her out. */
import type { Me } from '../tasks/common/outcome.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { codeOf, failureOf, sayFailure } from '../words/errors.ts';
import type { Failure } from '../words/errors.ts';
import { wordsIn } from '../words/messages.ts';
import type { Language, Words } from '../words/messages.ts';
import { createFrame } from './frame.ts';
import type { Frame } from './frame.ts';
import { button, h } from './parts/h.ts';
import { createHeader } from './header.ts';
import { sign } from './parts/marks.ts';
import type { Grant } from './stage/stage.ts';

export interface PaneOptions {
  /** A session; signing out throws it away with everything it knows and asks for another. */
  readonly tasks: () => Tasks;
  /** ISO date of this machine. */
  readonly today: string;
  readonly language: Language;
  readonly keepLanguage: (language: Language) => void;
}

type Session =
  | { readonly kind: 'signing-in' | 'signed-out' }
  | { readonly kind: 'no-units'; readonly joining: Joining }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly me: Me; readonly grant: Grant; readonly frame: Frame };

/** Fills `root` and signs in. */
export function mountPane(root: HTMLElement, options: PaneOptions): void {
  let words = wordsIn(options.language);
  let session: Session = { kind: 'signing-in' };
  let tasks = options.tasks();
  const status = h('p', { id: 'status', class: 'status', role: 'status' });
  const say = (text: string, spoken?: string): void => {
    status.replaceChildren(
      text,
      ...(spoken === undefined ? [] : [h('span', { class: 'spoken' }, ` ${spoken}`)]),
    );
  };
  const middle = h('main', { class: 'middle' });
  const header = createHeader({
    switchLanguage: () => {
      words = wordsIn(words.language === 'vi' ? 'en' : 'vi');
      options.keepLanguage(words.language);
      say('');
      redraw();
    },
    signOut: () => {
      show({ kind: 'signed-out' });
      tasks = options.tasks();
      say('');
    },
    chooseGrant: (grant) => {
      if (session.kind === 'ready') enter(session.me, grant);
    },
  });

  const redraw = (): void => {
    document.documentElement.lang = words.language;
    status.setAttribute('aria-label', words.say('frame.status'));
    header.redraw(words, session.kind === 'ready' ? session : null);
    if (session.kind === 'ready') session.frame.redraw();
    else middle.replaceChildren(entrance(words, session, signIn), status);
    if (session.kind === 'no-units') session.joining.redraw();
  };
  /** What had the keyboard is gone, and nothing has it yet. A pane that opens takes it from nobody: she may be typing in a cell. */
  let keyboardWaits = false;
  const show = (next: Session): void => {
    const { activeElement } = document;
    const wasHere = keyboardWaits || (activeElement !== document.body && root.contains(activeElement));
    if (session.kind === 'ready') session.frame.leave();
    session = next;
    if (next.kind === 'ready') middle.replaceChildren(...next.frame.elements);
    redraw();
    keyboardWaits = wasHere && !root.contains(document.activeElement);
    const primary = middle.querySelector<HTMLElement>('#primary');
    if (!keyboardWaits || !primary) return;
    primary.focus({ preventScroll: true });
    keyboardWaits = false;
  };
  const enter = (me: Me, grant: Grant): void => {
    const frame = createFrame({
      tasks,
      me,
      grant,
      today: options.today,
      words: () => words,
      say,
      status,
      signIn: () => {
        tasks = options.tasks();
        signIn();
      },
    });
    show({ kind: 'ready', me, grant, frame });
  };
  const signIn = (): void => {
    show({ kind: 'signing-in' });
    say('');
    tasks.signIn().then(
      (me) => {
        const grant = me.grants[0];
        if (!grant)
          return show({
            kind: 'no-units',
            joining: joining(
              () => tasks,
              () => words,
              signIn,
            ),
          });
        enter(me, grant);
        say(words.say('session.signedIn', { name: me.person.name }));
      },
      (error: unknown) => show({ kind: 'failed', failure: failureOf(error) }),
    );
  };

  // The second half of a double click is not meant for what the first half put in its place.
  let pressed: string | undefined;
  root.addEventListener(
    'click',
    (event) => {
      const id = event.target instanceof Element ? event.target.closest('button, summary')?.id : undefined;
      if (event.detail < 2) pressed = id;
      else if (id !== pressed) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );
  root.replaceChildren(header.element, middle);
  signIn();
}

interface Joining {
  readonly place: HTMLElement;
  readonly redraw: () => void;
}

/** Comes in later than what is seen first: hardly anybody has no unit. */
function joining(tasks: () => Tasks, words: () => Words, done: () => void): Joining {
  const place = h('div');
  let view: { readonly redraw: () => void } | undefined;
  import('./joining/joining.ts').then(
    ({ joiningView }) => {
      view = joiningView({ tasks, words, done }, place);
    },
    () => undefined,
  );
  return { place, redraw: () => view?.redraw() };
}

function entrance(
  words: Words,
  session: Exclude<Session, { kind: 'ready' }>,
  signIn: () => void,
): HTMLElement {
  const enterButton = (label: 'session.signIn' | 'frame.retry'): HTMLElement =>
    button({ id: 'primary', class: 'primary' }, words.say(label), signIn);
  switch (session.kind) {
    case 'signing-in':
      return h(
        'div',
        { class: 'scroll entrance' },
        h('p', { class: 'lead' }, words.say('session.signingIn')),
      );
    case 'signed-out':
      return h(
        'div',
        { class: 'scroll entrance' },
        h('p', { class: 'lead' }, words.say('session.signedOut')),
        enterButton('session.signIn'),
      );
    case 'no-units':
      return h(
        'div',
        { class: 'scroll entrance' },
        h('p', { class: 'lead' }, words.say('session.noUnits')),
        session.joining.place,
        button({ id: 'again' }, words.say('frame.retry'), signIn),
      );
    case 'failed':
      return h(
        'div',
        { class: 'scroll entrance' },
        h(
          'div',
          { class: 'notice error', role: 'alert' },
          h('p', { class: 'marked' }, sign('error'), h('strong', {}, words.say('session.failed'))),
          h('p', {}, sayFailure(words, session.failure)),
          h('p', { class: 'code' }, words.say('frame.code', { code: codeOf(session.failure) })),
        ),
        enterButton('frame.retry'),
      );
  }
}
