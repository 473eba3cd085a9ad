/** Which column was taken for which field, with what stands in it, and the way to say otherwise. */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import type { Checked, MappedColumn } from '../../../tasks/clerk/checking/checked.ts';
import { fieldGroups, fieldName } from '../../../words/fields.ts';
import type { Words } from '../../../words/messages.ts';
import { choiceText, questionText } from '../../../words/question-text.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h, on } from '../../parts/h.ts';
import type { Child } from '../../parts/h.ts';
import { askedColumn } from './questions.ts';

export function mappingView(
  words: Words,
  checked: Checked,
  state: CheckState,
  actions: CheckActions,
): HTMLElement {
  const { mapping } = checked;
  const unknown = mapping.filter(({ field }) => field === null).length;
  return unfolding(
    { id: 'columns', open: state.open, set: actions.set },
    words.say('mapping.title', { known: mapping.length - unknown, unknown }),
    () => [
      h('p', {}, words.say('mapping.help')),
      h(
        'ol',
        { class: 'plain' },
        ...mapping.map((column) => h('li', {}, columnView(words, column, mapping, state, actions))),
      ),
      answersView(words, checked, state, actions),
      isChanged(checked, state) &&
        h(
          'div',
          { class: 'actions' },
          button(
            { id: 'mapping-reset', class: 'secondary' },
            words.say('mapping.reset'),
            actions.forgetChoices,
          ),
        ),
    ],
  );
}

/** The columns are understood as another workbook was: said where it is seen, with the way out. */
export function offeredView(words: Words, checked: Checked, actions: CheckActions): HTMLElement | null {
  if (!checked.offered) return null;
  return h(
    'div',
    { class: 'offered' },
    h('p', {}, words.say('mapping.offered')),
    h(
      'div',
      { class: 'actions' },
      button(
        { id: 'mapping-unoffer', class: 'secondary' },
        words.say('mapping.unoffer'),
        actions.forgetChoices,
      ),
    ),
  );
}

function isChanged({ mapping, offered }: Checked, { answered }: CheckState): boolean {
  return offered || answered.length > 0 || mapping.some(({ chosen }) => chosen);
}

function columnView(
  words: Words,
  column: MappedColumn,
  mapping: readonly MappedColumn[],
  state: CheckState,
  actions: CheckActions,
): HTMLElement {
  const { letters, header, samples, also, chosen, stays } = column;
  const named = header === '' ? words.say('mapping.noHeader') : `“${header}”`;
  return h(
    'div',
    { class: 'column' },
    h(
      'p',
      {},
      h('strong', {}, words.say('mapping.column', { letters })),
      ` ${named}`,
      chosen && h('span', { class: 'tag' }, words.say('mapping.chosen')),
    ),
    fieldChoice(words, column, mapping, state, actions),
    h(
      'p',
      { class: 'soft' },
      samples.length === 0
        ? words.say('mapping.noSamples')
        : words.say('mapping.samples', { samples: samples.join(' · ') }),
    ),
    also.length > 0 &&
      h('p', {}, words.say('mapping.also', { fields: also.map((key) => fieldName(words, key)).join(', ') })),
    stays && column.field !== null && h('p', { class: 'soft' }, words.say('mapping.stays')),
  );
}

const KEEP = '';

/** A list, and beside it the button that appears once another item is marked: arrows alone decide nothing. */
function fieldChoice(
  words: Words,
  { key, letters, header, field }: MappedColumn,
  mapping: readonly MappedColumn[],
  { marked }: CheckState,
  actions: CheckActions,
): HTMLElement {
  const id = `field-${letters}`;
  const now = marked.has(key) ? (marked.get(key) ?? null) : field;
  const lettersOf = new Map(mapping.map((each) => [each.field, each.letters] as const));
  const option = (each: FieldKey): HTMLElement => {
    const taken = each === field ? undefined : lettersOf.get(each);
    const name = fieldName(words, each);
    const text = taken === undefined ? name : words.say('mapping.taken', { field: name, letters: taken });
    return h('option', { value: each, selected: each === now }, text);
  };
  const { sent, stay } = fieldGroups(words);
  const select = h(
    'select',
    {
      id,
      'aria-label': words.say('mapping.field', { letters, header: header || words.say('mapping.noHeader') }),
    },
    h('option', { value: KEEP, selected: now === null }, words.say('mapping.keep')),
    h('optgroup', { label: words.say('mapping.sent') }, ...sent.map(option)),
    h('optgroup', { label: words.say('mapping.stay') }, ...stay.map(option)),
  );
  const apply = button(
    { id: `${id}-apply`, class: 'secondary', hidden: now === field },
    words.say('mapping.apply'),
    actions.remap,
  );
  on(select, {
    change: (_event, { value }) => {
      const next = [...sent, ...stay].find((each) => each === value) ?? null;
      const others = [...marked].filter(([other]) => other !== key);
      actions.set({ marked: new Map(next === field ? others : [...others, [key, next]]) });
    },
  });
  return h('div', { class: 'choose' }, select, apply);
}

function answersView(words: Words, checked: Checked, state: CheckState, actions: CheckActions): Child {
  if (state.answered.length === 0) return null;
  return h(
    'div',
    { class: 'answers' },
    h('p', {}, h('strong', {}, words.say('mapping.answers'))),
    h(
      'ol',
      { class: 'plain' },
      ...state.answered.map(({ question, choice }, index) => {
        const given = question.choices.find(({ id }) => id === choice);
        const asked = questionText(words, question, askedColumn(words, checked, question));
        return h(
          'li',
          {},
          h('p', {}, asked),
          given ? h('p', {}, h('strong', {}, choiceText(words, question, given))) : null,
          button({ id: `reopen-${String(index)}`, class: 'secondary' }, words.say('question.changing'), () =>
            actions.reopen(question),
          ),
        );
      }),
    ),
  );
}
