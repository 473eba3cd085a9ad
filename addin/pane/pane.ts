/** The pane: signs a person in, shows the frame with her screens, signs her out. */
import type { Me } from '../tasks/common/outcome.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { codeOf, failureOf, sayFailure } from '../words/errors.ts';
import type { Failure } from '../words/errors.ts';
import { wordsIn } from '../words/messages.ts';
import type { Language, MessageKey, Words } from '../words/messages.ts';
import { createFrame } from './frame.ts';
import type { Frame, FrameOptions } from './frame.ts';
import { button, h } from './parts/h.ts';
import { createHeader } from './header.ts';
import { sign } from './parts/marks.ts';
import type { Grant, OtherList } from './stage/stage.ts';
import type { drawJoining as Draw } from './joining/joining.ts';

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
  | { readonly kind: 'no-units'; readonly place: HTMLElement; readonly me: Me }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly me: Me; readonly grant: Grant; readonly frame: Frame }
  /** Without an account: her list can be checked, and nothing of it is compared or sent. */
  | { readonly kind: 'alone'; readonly frame: Frame };

type Entrance = Exclude<Session, { readonly frame: Frame }>;

/** Whoever waits so long to be signed in is offered to check meanwhile. */
const PATIENCE_MS = 4_000;

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
      tasks.signOut();
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
    if ('frame' in session) session.frame.redraw();
    else middle.replaceChildren(entrance(words, session, { signIn, checkAlone, isLate }), status);
    if (session.kind === 'no-units') void drawJoining(session, words, tasks, signIn);
  };
  /** What had the keyboard is gone, and nothing has it yet. A pane that opens takes it from nobody: she may be typing in a cell. */
  let keyboardWaits = false;
  const show = (next: Session): void => {
    const { activeElement } = document;
    const wasHere = keyboardWaits || (activeElement !== document.body && root.contains(activeElement));
    if ('frame' in session) session.frame.leave();
    session = next;
    if ('frame' in next) middle.replaceChildren(...next.frame.elements);
    redraw();
    keyboardWaits = wasHere && !root.contains(document.activeElement);
    const primary = middle.querySelector<HTMLElement>('#primary');
    if (!keyboardWaits || !primary) return;
    primary.focus({ preventScroll: true });
    keyboardWaits = false;
  };
  const frameFor = (account: FrameOptions['account'], list?: OtherList): Frame =>
    createFrame({
      tasks: list?.tasks ?? tasks,
      list,
      account,
      today: options.today,
      words: () => list?.words(words) ?? words,
      say,
      status,
      signIn: () => {
        tasks = options.tasks();
        signIn();
      },
      enter: (other) => {
        if ('me' in account) enter(account.me, account.grant, other);
      },
    });
  const enter = (me: Me, grant: Grant, list?: OtherList): void =>
    show({ kind: 'ready', me, grant, frame: frameFor({ me, grant }, list) });
  const checkAlone = (entrance: Entrance): void => {
    say('');
    show({ kind: 'alone', frame: frameFor({ missing: missingIn(entrance) }) });
  };
  let isLate = false;
  const signIn = (): void => {
    const attempt: Session = { kind: 'signing-in' };
    const unlessLeft =
      <T>(done: (result: T) => void) =>
      (result: T): void => {
        if (session === attempt) done(result);
      };
    isLate = false;
    show(attempt);
    say('');
    setTimeout(
      unlessLeft(() => {
        isLate = true;
        redraw();
      }),
      PATIENCE_MS,
    );
    tasks.signIn().then(
      unlessLeft((me) => {
        const grant = me.grants[0];
        if (!grant) return show({ kind: 'no-units', place: h('div'), me });
        enter(me, grant);
        say(words.say('session.signedIn', { name: me.person.name }));
      }),
      unlessLeft((error: unknown) => {
        const failure = failureOf(error);
        show(failure.code === 'signed-out' ? { kind: 'signed-out' } : { kind: 'failed', failure });
      }),
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

/** Comes in later than what is seen first: hardly anybody has no unit. */
const drawJoining = async (...given: Parameters<typeof Draw>): Promise<void> =>
  (await import('./joining/joining.ts')).drawJoining(...given);

/** Why nothing can be compared with the last version: the code of a failure. */
function missingIn(entrance: Entrance): string {
  if (entrance.kind === 'failed') return entrance.failure.code;
  return entrance.kind === 'no-units'
    ? 'not-allowed'
    : entrance.kind === 'signed-out'
      ? 'signed-out'
      : 'offline';
}

interface EntranceActions {
  readonly signIn: () => void;
  readonly checkAlone: (entrance: Entrance) => void;
  /** Signing in takes long. */
  readonly isLate: boolean;
}

function entrance(words: Words, session: Entrance, actions: EntranceActions): HTMLElement {
  const { kind } = session;
  const said =
    kind === 'failed'
      ? failedView(words, session.failure)
      : kind === 'no-units'
        ? session.place
        : words.say(SAID[kind]);
  const waits = kind === 'signing-in';
  return h(
    'div',
    { class: 'scroll entrance' },
    typeof said === 'string' ? h('p', { class: 'lead' }, said) : said,
    !waits &&
      button(
        kind === 'no-units' ? { id: 'again' } : { id: 'primary', class: 'primary' },
        words.say(kind === 'signed-out' ? 'session.signIn' : 'frame.retry'),
        actions.signIn,
      ),
    (!waits || actions.isLate) &&
      button({ id: 'check-alone', class: 'secondary' }, words.say('session.alone'), () =>
        actions.checkAlone(session),
      ),
  );
}

const SAID = {
  'signing-in': 'session.signingIn',
  'signed-out': 'session.signedOut',
} as const satisfies Readonly<Record<Exclude<Entrance['kind'], 'failed' | 'no-units'>, MessageKey>>;

function failedView(words: Words, failure: Failure): HTMLElement {
  return h(
    'div',
    { class: 'notice error', role: 'alert' },
    h('p', { class: 'marked' }, sign('error'), h('strong', {}, words.say('session.failed'))),
    h('p', {}, sayFailure(words, failure)),
    h('p', { class: 'code' }, words.say('frame.code', { code: codeOf(failure) })),
  );
}
