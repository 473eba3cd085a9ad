/** What somebody sees who is signed in and has no unit: a place for the code of an invitation, and one to set up a new organisation. */
import type { Tasks } from '../../tasks/tasks.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { JOINING_FAILURES, JOINING_WORDS } from '../../words/screens/joining.ts';
import { h, on } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';

type FieldName = 'code' | 'setupCode' | 'name' | 'organisation';
type Act = 'join' | 'setUp';
type Said =
  | { readonly kind: 'wait' }
  | { readonly kind: 'empty'; readonly field: FieldName }
  | { readonly kind: 'later'; readonly unit: string; readonly day: string }
  | { readonly error: unknown; readonly kind: 'failed' };

const LONGEST = 200;

/** What is typed, unfolded and was answered stays when the place is drawn anew, in another language. */
interface State {
  readonly fields: Readonly<Record<FieldName, HTMLInputElement>>;
  said: Said | null;
  /** What was tried last: what came of it is said there. */
  tried: Act;
  isOpen: boolean;
}

const states = new WeakMap<HTMLElement, State>();

const input = (name: FieldName): HTMLInputElement =>
  h('input', {
    id: `joining-${name}`,
    type: 'text',
    autocomplete: 'off',
    maxlength: LONGEST,
    spellcheck: 'false',
  });

const newState = (): State => ({
  fields: {
    code: input('code'),
    setupCode: input('setupCode'),
    name: input('name'),
    organisation: input('organisation'),
  },
  said: null,
  tried: 'join',
  isOpen: false,
});

const NEEDED: Readonly<Record<Act, readonly FieldName[]>> = {
  join: ['code'],
  setUp: ['setupCode', 'name', 'organisation'],
};

/** Where it stands, and who is signed in. */
interface Joining {
  readonly place: HTMLElement;
  readonly me: { readonly userName?: string | undefined };
}

/** `done`: the account has a unit now. */
export function drawJoining(joining: Joining, words: Words, tasks: Tasks, done: () => void): void {
  const { place, me } = joining;
  const state = states.get(place) ?? newState();
  states.set(place, state);
  const { fields } = state;
  const typed = (name: FieldName): string => fields[name].value.trim();
  const redraw = (): void => {
    drawJoining(joining, words, tasks, done);
  };
  const acts: Readonly<Record<Act, () => ReturnType<Tasks['join']>>> = {
    join: () => tasks.join(typed('code')),
    setUp: () =>
      tasks.setUp({ code: typed('setupCode'), name: typed('name'), organisation: typed('organisation') }),
  };
  const run = async (act: Act): Promise<void> => {
    if (state.said?.kind === 'wait') return;
    state.tried = act;
    const field = NEEDED[act].find((name) => typed(name) === '');
    state.said = field === undefined ? { kind: 'wait' } : { kind: 'empty', field };
    redraw();
    if (field !== undefined) return fields[field].focus();
    try {
      const { unit, begins } = await acts[act]();
      if (begins === undefined) return done();
      state.said = { kind: 'later', unit: unit.name, day: begins };
      redraw();
    } catch (error) {
      state.said = { kind: 'failed', error };
      redraw();
    }
  };
  // The wrong one of two accounts is seen before anybody asks for a code.
  const called = me.userName === undefined ? [] : [h('p', {}, h('strong', {}, me.userName))];
  place.replaceChildren(...called, ...formsOf(state, words, (act) => void run(act)));
}

function formsOf(state: State, words: Words, run: (act: Act) => void): readonly HTMLElement[] {
  const { fields, tried, said } = state;
  const say = sayingFrom(JOINING_WORDS, words);
  const labelled = (name: FieldName) =>
    h('label', { class: 'field wide' }, h('span', {}, say(name)), fields[name]);
  const alert = (act: Act) => h('div', { role: 'alert' }, ...(tried === act ? saying(words, said) : []));
  const details = h(
    'details',
    { class: 'fold', ...(state.isOpen ? { open: true } : {}) },
    h('summary', {}, say('first')),
    form(
      () => run('setUp'),
      ...NEEDED.setUp.map(labelled),
      alert('setUp'),
      submit('joining-setup', '', say('setUp')),
    ),
  );
  on(details, {
    toggle: () => {
      state.isOpen = details.open;
    },
  });
  return [
    h('p', { class: 'lead' }, say('noUnits')),
    form(
      () => run('join'),
      h('p', {}, say('lead')),
      labelled('code'),
      alert('join'),
      submit('primary', 'primary', say('join')),
    ),
    h('p', {}, say('ask')),
    details,
  ];
}

const submit = (id: string, className: string, label: string): HTMLElement =>
  h('button', { id, type: 'submit', ...(className === '' ? {} : { class: className }) }, label);

function form(send: () => void, ...children: readonly HTMLElement[]): HTMLElement {
  return on(h('form', { class: 'joining', novalidate: true }, ...children), {
    submit: (event) => {
      event.preventDefault();
      send();
    },
  });
}

function saying(words: Words, said: Said | null): readonly HTMLElement[] {
  if (said === null) return [];
  const say = sayingFrom(JOINING_WORDS, words);
  if (said.kind === 'wait') return [h('p', {}, say('joining'))];
  if (said.kind === 'empty')
    return [h('p', { class: 'notice error' }, say('empty', { field: say(said.field) }))];
  if (said.kind === 'later') return [doneLine(say('later', { unit: said.unit, date: formatDate(said.day) }))];
  const failure = failureOf(said.error);
  const own = JOINING_FAILURES[failure.code];
  return [h('p', { class: 'notice error' }, own ? words.pick(own) : sayFailure(words, failure))];
}
