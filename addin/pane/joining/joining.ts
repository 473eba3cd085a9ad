/** What somebody sees who is signed in and has no unit: a place for the code of an invitation, and one to set up a new organisation. */
import type { Tasks } from '../../tasks/tasks.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { JOINING_FAILURES, JOINING_WORDS } from '../../words/screens/joining.ts';
import { h, on } from '../parts/h.ts';

export interface Joining {
  readonly tasks: () => Tasks;
  readonly words: () => Words;
  /** The account has a unit now. */
  readonly done: () => void;
}

type FieldName = 'code' | 'setupCode' | 'name' | 'organisation';
type Said =
  | { readonly kind: 'wait' }
  | { readonly kind: 'empty'; readonly field: FieldName }
  | { readonly error: unknown; readonly kind: 'failed' };

const LONGEST = 200;

/** Draws into `place`; what is typed stays when it is drawn anew, in another language. */
export function joiningView(
  { tasks, words, done }: Joining,
  place: HTMLElement,
): { readonly redraw: () => void } {
  const input = (name: FieldName): HTMLInputElement =>
    h('input', {
      id: `joining-${name}`,
      type: 'text',
      autocomplete: 'off',
      maxlength: LONGEST,
      spellcheck: 'false',
    });
  const fields = {
    code: input('code'),
    setupCode: input('setupCode'),
    name: input('name'),
    organisation: input('organisation'),
  };
  const typed = (name: FieldName): string => fields[name].value.trim();
  let said: Said | null = null;
  let isOpen = false;

  const run = async (needed: readonly FieldName[], act: () => Promise<unknown>): Promise<void> => {
    if (said?.kind === 'wait') return;
    const field = needed.find((name) => typed(name) === '');
    if (field !== undefined) {
      said = { kind: 'empty', field };
      redraw();
      fields[field].focus();
      return;
    }
    said = { kind: 'wait' };
    redraw();
    try {
      await act();
      done();
    } catch (error) {
      said = { kind: 'failed', error };
      redraw();
    }
  };
  const join = () => void run(['code'], () => tasks().join(typed('code')));
  const setUp = () =>
    void run(['setupCode', 'name', 'organisation'], () =>
      tasks().setUp({ code: typed('setupCode'), name: typed('name'), organisation: typed('organisation') }),
    );

  const redraw = (): void => {
    const say = sayingFrom(JOINING_WORDS, words());
    const labelled = (name: FieldName) =>
      h('label', { class: 'field' }, h('span', {}, say(name)), fields[name]);
    const details = h(
      'details',
      { class: 'fold', ...(isOpen ? { open: true } : {}) },
      h('summary', {}, say('first')),
      form(
        setUp,
        labelled('setupCode'),
        labelled('name'),
        labelled('organisation'),
        submit('joining-setup', '', say('setUp')),
      ),
    );
    place.replaceChildren(
      form(
        join,
        h('p', { class: 'lead' }, say('lead')),
        labelled('code'),
        h('div', { role: 'alert' }, ...saying(words(), said)),
        submit('primary', 'primary', say('join')),
      ),
      h('p', {}, say('ask')),
      on(details, {
        toggle: () => {
          isOpen = details.open;
        },
      }),
    );
  };
  redraw();
  return { redraw };
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
  const failure = failureOf(said.error);
  const own = JOINING_FAILURES[failure.code];
  return [h('p', { class: 'notice error' }, own ? words.pick(own) : sayFailure(words, failure))];
}
