/** What reading could not know: asked before everything else, in order, and answered by keyboard or mouse. */
import type { Question, QuestionChoice } from '#domain/roster/shape/choices.ts';
import type { Checked } from '../../../tasks/clerk/checking/checked.ts';
import type { Words } from '../../../words/messages.ts';
import {
  choiceText,
  questionText,
  sampleText,
  sharedSamples,
  type AskedColumn,
} from '../../../words/question-text.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { h, on } from '../../parts/h.ts';
import { sign } from '../../parts/marks.ts';

/** Those that wait for an answer, and those that she wants to answer otherwise. */
export function askedOf(checked: Checked, state: CheckState): readonly Question[] {
  const waiting = new Set(checked.questions.map(({ id }) => id));
  const again = state.answered
    .map(({ question }) => question)
    .filter(({ id }) => state.reopened.has(id) && !waiting.has(id));
  return [...checked.questions, ...again];
}

/** Where the keyboard goes when there is something to answer. */
export function firstChoiceId(question: Question, picked: string | null): string {
  const at = question.choices.findIndex(({ id }) => id === picked);
  return choiceId(question, Math.max(at, 0));
}

export function askedColumn(words: Words, checked: Checked, question: Question): AskedColumn {
  const found = checked.mapping.find(({ column }) => column === question.column);
  return { letters: found?.letters ?? '', header: found?.header || words.say('mapping.noHeader') };
}

export function questionsView(
  words: Words,
  checked: Checked,
  state: CheckState,
  actions: CheckActions,
): HTMLElement | null {
  const asked = askedOf(checked, state);
  if (asked.length === 0) return null;
  const { length } = checked.questions;
  const title = length > 0 ? words.say('question.title', { count: length }) : words.say('question.changing');
  return h(
    'section',
    { class: 'questions', 'aria-labelledby': 'questions-title' },
    h('h2', { id: 'questions-title', class: 'marked' }, sign('warning'), h('span', {}, title)),
    h('p', {}, words.say('question.why')),
    ...asked.map((question, at) => questionForm(words, { checked, question, at, asked, state, actions })),
  );
}

interface Asking {
  readonly checked: Checked;
  readonly question: Question;
  readonly at: number;
  readonly asked: readonly Question[];
  readonly state: CheckState;
  readonly actions: CheckActions;
}

function questionForm(words: Words, asking: Asking): HTMLElement {
  const { checked, question, at, asked, state, actions } = asking;
  const picked = pickedOf(state, question);
  const missed = state.missed === question.id;
  const hint = `${questionId(question)}-hint`;
  const shared = sharedSamples(words, question);
  const number =
    asked.length > 1
      ? h(
          'span',
          { class: 'soft' },
          words.say('question.number', { index: at + 1, total: asked.length }),
          ' ',
        )
      : null;
  const form = h(
    'form',
    { id: questionId(question), class: 'question' },
    h(
      'fieldset',
      { 'aria-describedby': missed ? hint : undefined },
      h('legend', {}, number, questionText(words, question, askedColumn(words, checked, question))),
      shared !== '' && h('p', { class: 'soft' }, shared),
      ...question.choices.map((choice, index) => choiceView(words, asking, choice, index, picked)),
    ),
    missed && h('p', { id: hint, class: 'hint wrong', role: 'alert' }, words.say('question.pick')),
    h(
      'button',
      { type: 'submit', id: `${questionId(question)}-answer`, class: 'secondary' },
      words.say('question.answer'),
    ),
  );
  return on(form, {
    submit: (event) => {
      event.preventDefault();
      if (picked !== null) return actions.answer(question, picked);
      actions.set({ missed: question.id });
      document.getElementById(choiceId(question, 0))?.focus();
    },
  });
}

function choiceView(
  words: Words,
  { question, state, actions }: Asking,
  choice: QuestionChoice,
  index: number,
  picked: string | null,
): HTMLElement {
  const id = choiceId(question, index);
  const assumed = choice.id === question.assumed;
  const samples = sharedSamples(words, question) === '' ? choice.samples : [];
  const described = samples.length > 0 || assumed;
  const radio = on(
    h('input', {
      type: 'radio',
      id,
      name: questionId(question),
      value: choice.id,
      checked: choice.id === picked,
      'aria-labelledby': `${id}-text`,
      'aria-describedby': described ? `${id}-more` : undefined,
    }),
    {
      change: () => actions.set({ picked: { ...state.picked, [question.id]: choice.id }, missed: null }),
    },
  );
  return h(
    'label',
    { class: 'choice' },
    radio,
    h(
      'span',
      {},
      h('strong', { id: `${id}-text` }, choiceText(words, question, choice)),
      described &&
        h(
          'span',
          { id: `${id}-more` },
          ...samples.map((sample) => h('span', { class: 'line' }, sampleText(words, question, sample))),
          assumed && h('span', { class: 'line soft' }, words.say('question.assumed')),
        ),
    ),
  );
}

/** What is marked: what she marked, else what she answered before, else what reading went by meanwhile. */
function pickedOf({ picked, answered }: CheckState, question: Question): string | null {
  const before = answered.find((each) => each.question.id === question.id)?.choice;
  return picked[question.id] ?? before ?? question.assumed;
}

function questionId({ id }: Question): string {
  return `question-${id.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

const choiceId = (question: Question, index: number): string => `${questionId(question)}-${index}`;
