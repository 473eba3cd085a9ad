/** The form with which an office names what is to be corrected: places from a list, no words of its own. */
import { CORRECTION_KINDS, MOST_CORRECTIONS } from '#domain/submissions/correction.ts';
import type { CorrectionKind } from '#domain/submissions/correction.ts';
import type { CorrectionView } from '#wire/review.ts';
import { correctionText } from '../../words/correction-text.ts';
import type { FieldNames } from '../../words/correction-text.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { REVIEW_WORDS } from '../../words/screens/review.ts';
import { UNIT_VERSIONS_WORDS } from '../../words/screens/unit-versions.ts';
import { button, h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';

export interface Asking {
  readonly version: number;
  readonly kind: CorrectionKind;
  readonly places: readonly CorrectionView[];
  /** What is missing in the form; '' where nothing is. */
  readonly said: '' | 'form.empty' | 'form.most' | 'form.rowMissing';
}

export const askingOf = (version: number, places: readonly CorrectionView[] = []): Asking => ({
  version,
  kind: 'cell',
  places,
  said: '',
});

export interface AskingActs {
  readonly fields: FieldNames;
  readonly set: (asking: Asking | null) => void;
  readonly send: (asking: Asking) => void;
}

const KIND = 'ask-kind';
const ROW = 'ask-row';
const OTHER = 'ask-other';
const FIELD = 'ask-field';

export const isSame = (one: CorrectionView, other: CorrectionView): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Once in the list, taken out of it by the second press. */
export const toggled = (asking: Asking, place: CorrectionView): Asking => {
  const others = asking.places.filter((each) => !isSame(each, place));
  return {
    ...asking,
    said: '',
    places: others.length < asking.places.length ? others : [...asking.places, place],
  };
};

export function askingView(words: Words, asking: Asking, acts: AskingActs): HTMLElement {
  const say = sayingFrom(UNIT_VERSIONS_WORDS, words);
  const { places, version, said } = asking;
  return h(
    'section',
    { class: 'duty', id: 'ask-form', 'aria-labelledby': 'ask-title' },
    h('p', { id: 'ask-title' }, h('strong', {}, say('form.title', { version }))),
    h('p', {}, say('form.follows')),
    places.length > 0 &&
      h(
        'ol',
        { class: 'plain' },
        ...places.map((place, index) => placeLine(words, asking, { place, index, acts })),
      ),
    ...fields(words, asking, acts),
    said !== '' && h('p', { class: 'notice error', role: 'alert' }, say(said, { most: MOST_CORRECTIONS })),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'ask-add', class: 'secondary' }, say('form.add'), () => acts.set(added(asking))),
      button({ id: 'ask-send' }, say('form.send', { count: places.length }), () => {
        if (places.length === 0) acts.set({ ...asking, said: 'form.empty' });
        else if (places.length > MOST_CORRECTIONS) acts.set({ ...asking, said: 'form.most' });
        else acts.send(asking);
      }),
      button({ id: 'ask-cancel', class: 'secondary' }, say('form.cancel'), () => acts.set(null)),
    ),
  );
}

function placeLine(
  words: Words,
  asking: Asking,
  {
    place,
    index,
    acts,
  }: { readonly place: CorrectionView; readonly index: number; readonly acts: AskingActs },
): HTMLElement {
  const text = correctionText(words, acts.fields, place);
  const label = sayingFrom(UNIT_VERSIONS_WORDS, words)('form.remove', { place: text });
  return h(
    'li',
    { class: 'difference' },
    h('span', {}, text),
    button({ id: `ask-remove-${String(index)}`, class: 'secondary', 'aria-label': label }, '✕', () =>
      acts.set(toggled(asking, place)),
    ),
  );
}

function fields(words: Words, asking: Asking, acts: AskingActs): readonly Child[] {
  const say = sayingFrom(UNIT_VERSIONS_WORDS, words);
  const kindWord = sayingFrom(REVIEW_WORDS, words);
  const { kind } = asking;
  const kinds = CORRECTION_KINDS.map((each) =>
    h('option', { value: each, selected: each === kind }, kindWord(`kind.${each}`)),
  );
  const choose = on(h('select', { id: KIND }, ...kinds), {
    change: (_event, { value }) => {
      const chosen = CORRECTION_KINDS.find((each) => each === value);
      if (chosen) acts.set({ ...asking, kind: chosen, said: '' });
    },
  });
  const sent = acts.fields.map(({ key, label }) => h('option', { value: key }, words.pick(label)));
  return [
    field(say('form.kind'), KIND, choose),
    kind !== 'missing' && field(say('form.row'), ROW, numberField(ROW)),
    kind === 'cell' && field(say('form.field'), FIELD, h('select', { id: FIELD }, ...sent)),
    kind === 'doubled' && field(say('form.other'), OTHER, numberField(OTHER)),
  ];
}

const field = (label: string, id: string, input: HTMLElement): HTMLElement =>
  h('div', { class: 'field' }, h('label', { for: id }, label), input);

const numberField = (id: string): HTMLElement =>
  h('input', { id, type: 'text', inputmode: 'numeric', autocomplete: 'off', size: 6, maxlength: 7 });

function typed(id: string): string {
  const element = document.getElementById(id);
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? element.value.trim()
    : '';
}

const LAST_ROW = 1_048_576;

const rowIn = (id: string): number | undefined => {
  const text = typed(id);
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= LAST_ROW ? Number(text) : undefined;
};

/** With the place that the fields say; a whole list can be another unit's, and somebody missing has no row. */
function added(asking: Asking): Asking {
  const { kind } = asking;
  const row = rowIn(ROW);
  if (row === undefined && (kind === 'cell' || kind === 'doubled'))
    return { ...asking, said: 'form.rowMissing' };
  const name = typed(FIELD);
  const other = rowIn(OTHER);
  const place: CorrectionView = {
    kind,
    ...(row === undefined || kind === 'missing' ? {} : { row }),
    ...(kind === 'cell' && name !== '' ? { field: name } : {}),
    ...(kind === 'doubled' && other !== undefined ? { other } : {}),
  };
  const isThere = asking.places.some((each) => isSame(each, place));
  return isThere ? { ...asking, said: '' } : { ...asking, said: '', places: [...asking.places, place] };
}
