/** What an officer can say of a file that came by e-mail: whose it is, what reading could not know, which of two is taken. */
import type { CollectedFile } from '../../tasks/office/collect/collected.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { COLLECT_WORDS } from '../../words/screens/collect.ts';
import { LIST_WORDS } from '../../words/screens/lists.ts';
import { button, h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { askedColumn } from './asked-column.ts';
import { answersOf, unitLabel } from './collect-state.ts';
import type { CollectState, Placed } from './collect-state.ts';
import { choiceField } from './tool.ts';

export interface Answering {
  /** Whose the file at a place is, as it was typed. */
  readonly name: (at: number, typed: string) => void;
  /** '' takes an answer back. */
  readonly answer: (at: number, question: string, choice: string) => void;
  /** Of which kind the list at a place is. */
  readonly ofKind: (at: number, kind: string) => void;
  /** Of several of one unit, this one. */
  readonly choose: (at: number) => void;
}

const UNITS_ID = 'collect-units';
/** What became of it cannot be answered otherwise any more. */
const OVER: readonly string[] = ['received', 'already'];

export function answersView(
  words: Words,
  state: CollectState,
  { at, line }: Placed,
  acts: Answering,
): readonly Child[] {
  const asked = OVER.includes(line.state) ? [] : (state.asked[line.file] ?? []);
  return [
    (line.kinds?.length ?? 0) > 1 && askedKind(line.kinds ?? []),
    line.state === 'unknown-unit' && state.units.length > 0 && askedUnit(),
    ...asked.map((each, number) =>
      askedColumn(words, each, {
        id: `collect-asked-${String(at)}-${String(number)}`,
        value: answersOf(state, line.file)[each.question.id] ?? '',
        left: sayingFrom(COLLECT_WORDS, words)('leftToThem'),
        changed: (choice) => acts.answer(at, each.question.id, choice),
      }),
    ),
    line.rival !== undefined && takeThis(),
  ];

  function askedUnit(): Child {
    const say = sayingFrom(COLLECT_WORDS, words);
    const isWrong = state.misnamed.has(at);
    const input = h('input', {
      id: `collect-unit-${String(at)}`,
      type: 'text',
      autocomplete: 'off',
      list: UNITS_ID,
      'aria-label': say('unitOf', { file: line.file }),
      'aria-invalid': isWrong ? 'true' : undefined,
    });
    return h(
      'div',
      { class: 'field wide' },
      on(input, { change: (_event, element) => acts.name(at, element.value) }),
      isWrong && h('p', { class: 'hint wrong', role: 'alert' }, say('unitNotFound')),
    );
  }

  function askedKind(kinds: NonNullable<CollectedFile['kinds']>): Child {
    const say = sayingFrom(COLLECT_WORDS, words);
    const sayList = sayingFrom(LIST_WORDS, words);
    return choiceField(
      {
        id: `collect-kind-${String(at)}`,
        label: say('kindOf', { file: line.file }),
        value: '',
        changed: (kind) => kind !== '' && acts.ofKind(at, kind),
      },
      [['', say('leftToThem')], ...kinds.map((kind) => [kind, sayList(`kind.${kind}`)] as const)],
    );
  }

  function takeThis(): Child {
    const say = sayingFrom(COLLECT_WORDS, words);
    const press = button({ id: `collect-take-${String(at)}`, class: 'secondary' }, say('takeThis'), () =>
      acts.choose(at),
    );
    return h('div', { class: 'actions' }, press);
  }
}

/** One list of suggestions for all lines. */
export function offeredUnits({ units }: CollectState): Child {
  return h('datalist', { id: UNITS_ID }, ...units.map((unit) => h('option', { value: unitLabel(unit) })));
}
