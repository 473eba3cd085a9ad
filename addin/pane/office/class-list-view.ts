/** The participants of a class as an office sees them: what was read, what has to be put right, whom nobody knows below, and the one press. */
import { classListCounts, classListGroups } from '../../tasks/office/class-list-lines.ts';
import type { ClassListGroup } from '../../tasks/office/class-list-lines.ts';
import { isWhole } from '../../tasks/office/class-list-sheet.ts';
import type { ClassListSheet } from '../../tasks/office/class-list-sheet.ts';
import { formatCount, formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { CLASS_LIST_WORDS } from '../../words/screens/class-list.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, spokenSign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import { askedColumn } from './asked-column.ts';
import { chosenClass, keptText, NOTHING_READ } from './class-list-state.ts';
import type { ClassListState } from './class-list-state.ts';
import { choiceField } from './tool.ts';

export interface ClassListActs {
  readonly set: (change: Partial<ClassListState>) => void;
  readonly read: () => void;
  readonly keep: () => void;
  readonly withdraw: () => void;
  readonly show: () => void;
  readonly answer: (question: string, choice: string) => void;
  readonly goTo: (sheetId: string, cell: string) => void;
}

interface Around {
  readonly words: Words;
  readonly say: ReturnType<typeof sayingFrom<typeof CLASS_LIST_WORDS>>;
  readonly state: ClassListState;
  readonly acts: ClassListActs;
}

export function classListView(words: Words, state: ClassListState, acts: ClassListActs): readonly Child[] {
  const say = sayingFrom(CLASS_LIST_WORDS, words);
  const { classes, read } = state;
  if (classes.length === 0) return [h('p', {}, say('classList.noClasses'))];
  const around = { words, say, state, acts };
  return [
    h('p', {}, say('classList.lead')),
    ...choicesView(around),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'class-list-read', class: 'secondary' }, say('classList.read'), acts.read),
      button({ id: 'class-list-show', class: 'secondary' }, say('classList.show'), acts.show),
    ),
    ...(read?.kind === 'none'
      ? [h('p', { role: 'status' }, words.say(`check.none.${read.reason}`, { sheet: read.sheet }))]
      : []),
    ...(read?.kind === 'read' ? readView(around, read) : []),
    ...metView(around),
    ...keepingView(around),
  ];
}

/** Another class, or another sheet, is another list: what was read of the one before is put away. */
function choicesView({ say, state, acts }: Around): readonly Child[] {
  const { classes, sheets, sheet } = state;
  return [
    choiceField(
      {
        id: 'class-list-class',
        label: say('classList.class'),
        value: chosenClass(state)?.id ?? '',
        changed: (chosen) => acts.set({ ...NOTHING_READ, chosen }),
      },
      classes.map(({ id, name, from }) => [
        id,
        from === '' ? name : say('classList.ofDay', { name, day: formatDate(from) }),
      ]),
    ),
    choiceField(
      {
        id: 'class-list-sheet',
        label: say('classList.sheet'),
        value: sheet,
        changed: (chosen) => acts.set({ ...NOTHING_READ, sheet: chosen }),
      },
      [['', say('classList.openSheet')], ...sheets.map(({ id, name }) => [id, name] as const)],
    ),
  ];
}

function readView(around: Around, found: ClassListSheet): readonly Child[] {
  const { words, say, acts } = around;
  const { sheet, members, asked } = found;
  return [
    h(
      'p',
      { id: 'class-list-found' },
      h('strong', {}, say('classList.found', { sheet, people: formatCount(members.length) })),
    ),
    ...asked.map((each, number) =>
      askedColumn(words, each, {
        id: `class-list-asked-${String(number)}`,
        value: '',
        left: say('classList.left'),
        changed: (choice) => acts.answer(each.question.id, choice),
      }),
    ),
    ...placesView(around, 'error', found.errors),
    ...placesView(around, 'warning', found.warnings),
  ];
}

const TITLES = { error: 'classList.errors', warning: 'classList.warnings' } as const;

function placesView(
  { words, say, state, acts }: Around,
  severity: keyof typeof TITLES,
  places: ClassListSheet['errors'],
): readonly Child[] {
  if (places.length === 0) return [];
  const id = `class-list-${severity}`;
  return [
    h(
      'p',
      { class: 'marked' },
      ...spokenSign(words, severity),
      h('strong', {}, say(TITLES[severity], { count: places.length })),
    ),
    ...longList(words, {
      id,
      items: places,
      item: ({ place, message }, index) =>
        place === null
          ? words.pick(message)
          : button(
              { id: `${id}-${String(index)}`, class: 'place' },
              [h('strong', {}, place.cell), ` · ${words.pick(message)}`],
              () => acts.goTo(place.sheetId, place.cell),
            ),
      shown: state.shown,
      showMore: (shown) => acts.set({ shown }),
    }),
  ];
}

function metView(around: Around): readonly Child[] {
  const { words, say, state } = around;
  const { met, read } = state;
  if (met === null) return [];
  if (met.people === 0)
    return [h('p', { id: 'class-list-met' }, say('classList.none', { name: met.class.name }))];
  const people = formatCount(met.people);
  return [
    read === null && h('p', {}, h('strong', {}, say('classList.people', { name: met.class.name, people }))),
    h('div', { id: 'class-list-met' }, ...classListCounts(words, met).map((text) => h('p', {}, text))),
    ...classListGroups(words, met).map((group, index) => groupView(around, group, index)),
  ];
}

/** Each by a way to its cell where the sheet is there. */
function groupView(
  { words, say, state, acts }: Around,
  { text, people }: ClassListGroup,
  index: number,
): Child {
  const { read, open, shown } = state;
  const id = `class-list-group-${String(index)}`;
  const found = read?.kind === 'read' ? read : null;
  return unfolding({ id, open, set: acts.set }, text, () =>
    longList(words, {
      id: `${id}-people`,
      items: people,
      item: ({ row, name, birth }) => {
        if (found === null) return say('classList.person', { row, name, birth: formatDate(birth) });
        const cell = found.cellOf(row);
        const label = say('classList.at', { cell, name });
        return button({ id: `${id}-${cell}`, class: 'place' }, label, () => acts.goTo(found.sheetId, cell));
      },
      shown,
      showMore: (next) => acts.set({ shown: next }),
    }),
  );
}

function keepingView({ words, say, state, acts }: Around): readonly Child[] {
  const { read, met, kept } = state;
  const isKept = kept?.answer.outcome === 'kept' && !kept.isWithdrawn;
  const people = formatCount(met?.people ?? 0);
  const isReady = read?.kind === 'read' && isWhole(read) && met !== null && !isKept;
  return [
    isReady &&
      met.listed > 0 &&
      h('p', { id: 'class-list-replaces' }, say('classList.replaces', { people: formatCount(met.listed) })),
    kept !== null &&
      h(
        'div',
        { id: 'class-list-kept', role: 'status' },
        kept.answer.outcome === 'kept'
          ? doneLine(keptText(words, kept.answer, kept.isWithdrawn))
          : h(
              'p',
              { class: 'marked' },
              ...spokenSign(words, 'error'),
              h('span', {}, keptText(words, kept.answer, kept.isWithdrawn)),
            ),
      ),
    h(
      'div',
      { class: 'actions' },
      isReady && button({ id: 'class-list-keep' }, say('classList.keep', { people }), acts.keep),
      isKept &&
        button({ id: 'class-list-undo', class: 'secondary' }, say('classList.withdraw'), acts.withdraw),
    ),
  ];
}
