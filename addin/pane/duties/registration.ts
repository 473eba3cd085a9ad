/** "Năm 2026 đăng ký kết nạp: 3, trong đó 1 đoàn viên": one line for each thing that the office asks the unit to register, editable. */
import { columnIn } from '#domain/ledgers/definition.ts';
import { PLAN_LEDGER } from '#domain/plans/plan-ledger.ts';
import type { Registration, RegistrationsAsked } from '../../tasks/duties/registration.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { formatCount, formatDate, formatMoment } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { REGISTRATION_WORDS } from '../../words/screens/registration.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { focusOn } from '../parts/region.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  readonly asked: RegistrationsAsked | null;
  /** Which of them is being written. */
  readonly editing: number | null;
  readonly isBusy: boolean;
  /** Why nothing was fetched or saved. */
  readonly said: ((words: Words) => string) | null;
}

/** Fetches what is asked at once; the roster beside it waits for nothing of this. */
export function registrationView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({ asked: null, editing: null, isBusy: false, said: null });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const failed = (error: unknown): void =>
    store.set({ isBusy: false, said: (words) => sayFailure(words, failureOf(error)) });
  const read = async (said: State['said'] = null): Promise<void> => {
    const duties = await stage.tasks.duties();
    store.set({
      asked: await duties.registrations({ unit, today: stage.today }),
      isBusy: false,
      editing: null,
      said,
    });
  };
  const fetch = (): void => {
    store.set({ isBusy: true, said: null });
    read().catch(failed);
  };
  const save = async ({ parts }: Registration): Promise<void> => {
    const { asked, isBusy } = store.get();
    if (!asked || isBusy) return;
    const typed = parts.map(({ row }) => ({ row, quantity: quantityIn(fieldId(row)) }));
    const quantities = typed.flatMap(({ row, quantity }) =>
      quantity === undefined ? [] : [{ row, quantity }],
    );
    const wrong = typed.find(({ quantity }) => quantity === undefined);
    if (wrong) {
      store.set({ said: (words) => saying(words)('wrong') });
      return focusOn(fieldId(wrong.row));
    }
    store.set({ isBusy: true, said: null });
    const { register } = await stage.tasks.duties();
    const done = await register({ unit, commit: asked.commit, quantities });
    if (done.outcome === 'wrong') {
      return store.set({ isBusy: false, said: (words) => words.pick(done.message) });
    }
    if (done.outcome === 'taken') {
      const { by, at } = done;
      return read((words) => saying(words)('taken', { by, ...formatMoment(at) }));
    }
    await read();
    stage.say(saying(stage.words())('saved'));
  };
  fetch();

  return () => {
    const words = stage.words();
    const { asked, editing, said, isBusy } = store.get();
    const problem = said ? [h('p', { class: 'notice error', role: 'alert' }, said(words))] : [];
    if (!asked) return said ? [section(h('p', {}, saying(words)('failed')), again(words, fetch))] : [];
    const lines = asked.registrations.map((registration, index) => {
      const isOpen = editing === index;
      const set = (next: number | null) => () => {
        store.set({ editing: next, said: null });
        if (next !== null) focusOn(fieldId(registration.parts[0]?.row ?? ''));
      };
      return isOpen
        ? form(words, registration, {
            isBusy,
            problem,
            cancel: set(null),
            save: () => {
              save(registration).catch(failed);
            },
          })
        : line(words, registration, { index, edit: set(index) });
    });
    return lines.length === 0 ? [] : [section(...lines, ...(editing === null ? problem : []))];
  };
}

const saying = (words: Words) => sayingFrom(REGISTRATION_WORDS, words);
const fieldId = (row: string): string => `register-${row}`;

const section = (...children: readonly Child[]): HTMLElement =>
  h('section', { id: 'duty-registration', class: 'duty' }, ...children);

const again = (words: Words, press: () => void): HTMLElement =>
  button({ id: 'register-again', class: 'secondary' }, saying(words)('again'), press);

/** A whole number from 0 up; undefined for anything else, an empty field too. */
function quantityIn(id: string): number | undefined {
  const field = document.getElementById(id);
  const typed = field instanceof HTMLInputElement ? field.value.trim() : '';
  return /^\d{1,6}$/.test(typed) ? Number(typed) : undefined;
}

const label = (words: Words, column: 'measure' | 'category', value: string): string => {
  const { type } = columnIn(PLAN_LEDGER, column);
  const found = type.kind === 'code' ? type.codes.find(({ code }) => code === value) : undefined;
  return found ? words.pick(found.label).toLowerCase() : value;
};

function spanOf(words: Words, { from, to }: Registration): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31`
    ? saying(words)('year', { year })
    : saying(words)('span', { from: formatDate(from), to: formatDate(to) });
}

function line(
  words: Words,
  registration: Registration,
  { index, edit }: { readonly index: number; readonly edit: () => void },
): HTMLElement {
  const say = saying(words);
  const { measure, parts, until } = registration;
  const about = { span: spanOf(words, registration), measure: label(words, 'measure', measure) };
  const isAnswered = parts.every(({ quantity }) => quantity !== undefined);
  const [first, ...others] = parts;
  const of = others.map(({ category, quantity }) =>
    say('part', { count: formatCount(quantity ?? 0), category: label(words, 'category', category) }),
  );
  const text = isAnswered
    ? say('line', { ...about, all: formatCount(first?.quantity ?? 0) }) +
      (of.length === 0 ? '' : say('parts', { parts: of.join(', ') }))
    : say('open', { ...about, date: formatDate(until) });
  return h(
    'div',
    { class: 'duty-line' },
    h('p', {}, text),
    button({ id: `register-${String(index)}`, class: 'secondary' }, say(isAnswered ? 'edit' : 'fill'), edit),
  );
}

interface FormActs {
  readonly isBusy: boolean;
  readonly problem: readonly Child[];
  readonly save: () => void;
  readonly cancel: () => void;
}

function form(words: Words, registration: Registration, acts: FormActs): HTMLElement {
  const say = saying(words);
  const { measure, parts } = registration;
  const fields = parts.map(({ row, category, quantity }, index) => {
    const text =
      index === 0 && category === 'all'
        ? say('all', { measure: label(words, 'measure', measure) })
        : say('of', { category: label(words, 'category', category) });
    return h(
      'div',
      { class: 'field' },
      h('label', { for: fieldId(row) }, text),
      h('input', {
        id: fieldId(row),
        type: 'text',
        inputmode: 'numeric',
        autocomplete: 'off',
        size: 4,
        maxlength: 6,
        value: quantity === undefined ? '' : String(quantity),
      }),
    );
  });
  return h(
    'div',
    {},
    h('p', {}, spanOf(words, registration)),
    ...fields,
    ...acts.problem,
    h(
      'div',
      { class: 'actions' },
      button(
        { id: 'register-save', 'aria-disabled': acts.isBusy ? 'true' : undefined },
        say('save'),
        acts.save,
      ),
      button({ id: 'register-cancel', class: 'secondary' }, say('cancel'), acts.cancel),
    ),
  );
}
