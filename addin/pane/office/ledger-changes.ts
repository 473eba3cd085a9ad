/** What a check of a ledger found: how the sheet was read, what is wrong, and what was added, changed and ended. */
import type { LedgerChecked, RowEdit } from '../../tasks/office/ledger-checked.ts';
import type { PlacedFinding } from '../../tasks/office/ledger-found.ts';
import { formatCount } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LEDGER_WORDS } from '../../words/screens/ledgers.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, sign, spokenSign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { LedgerAround } from './ledger-state.ts';

/** "85 đơn vị thêm mới, 2 đơn vị kết thúc"; what is none is not said. */
export function changesText(words: Words, { ledger, added, changed, ended }: LedgerChecked): string {
  const say = sayingFrom(LEDGER_WORDS, words);
  const what = words.pick(ledger.title).toLowerCase();
  const counts = { added: added.length, changed: changed.length - ended, ended };
  const parts = (['added', 'changed', 'ended'] as const).filter((each) => counts[each] > 0);
  if (parts.length === 0) return say('changes.none');
  return parts.map((each) => say(`changes.${each}`, { count: formatCount(counts[each]), what })).join(', ');
}

/** What a check came to, in a line; nothing is said of changes as long as an error keeps them out. */
export function checkedText(words: Words, checked: LedgerChecked): string {
  const count = checked.findings.filter(({ severity }) => severity === 'error').length;
  return count > 0 ? sayingFrom(LEDGER_WORDS, words)('found.errors', { count }) : changesText(words, checked);
}

export function checkedView(around: LedgerAround, checked: LedgerChecked): readonly Child[] {
  return [...readView(around, checked), ...foundView(around, checked), ...changesView(around, checked)];
}

/** How an office's own list was read is said whole: she sees whether it is what she meant. */
function readView(
  { say, what, unit, words }: LedgerAround,
  { ledger, read, isOwnList, sheet, rows }: LedgerChecked,
) {
  const { parents, guessed, skipped } = read;
  const known = rows.filter(({ found }) => found === 'same').length;
  const knownLine = known > 0 && h('p', {}, say('read.found', { count: known }));
  if (!isOwnList || ledger.above === undefined)
    return [h('p', {}, say('read.table', { sheet, rows: formatCount(rows.length) })), knownLine];
  const isOf = ({ found }: LedgerChecked['rows'][number]) => found !== 'top';
  const lines = skipped.map(({ sheetRow, text }) => `${String(sheetRow + 1)} “${text}”`);
  const few = lines.length > FEW ? [...lines.slice(0, FEW), '…'] : lines;
  return [
    h(
      'p',
      { id: 'ledger-read' },
      say(`read.${parents}`, { sheet, rows: formatCount(rows.filter(isOf).length), what, unit }),
    ),
    knownLine,
    guessed.length > 0 &&
      h('p', {}, say('read.guessed', { columns: guessed.map((header) => words.pick(header)).join(', ') })),
    skipped.length > 0 &&
      h('p', {}, say('read.skipped', { count: formatCount(skipped.length), lines: few.join(', ') })),
  ];
}

const FEW = 3;

function foundView(around: LedgerAround, { findings, sheetId }: LedgerChecked): readonly Child[] {
  const { words, say, state, actions } = around;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (findings.length === 0) return [doneLine(say('found.none'))];
  const titled = (id: string, title: string, items: readonly PlacedFinding[]): readonly Child[] => {
    const [first] = items;
    if (!first) return [];
    return [
      h('p', { class: 'marked' }, ...spokenSign(words, first.severity), h('strong', {}, title)),
      ...longList(words, {
        id,
        items,
        item: ({ cell, message }, index) => place(`${id}-${String(index)}`, cell, words.pick(message)),
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
    ];
  };
  const place = (id: string, cell: string | null, text: string): Child =>
    cell === null
      ? text
      : button({ id, class: 'place' }, [h('strong', {}, cell), ` · ${text}`], () =>
          actions.goTo(sheetId, cell),
        );
  return [
    ...titled('ledger-error', say('found.errors', { count: errors.length }), errors),
    ...titled('ledger-warning', say('found.warnings', { count: warnings.length }), warnings),
  ];
}

function changesView(around: LedgerAround, checked: LedgerChecked): readonly Child[] {
  const { words, say, state, actions } = around;
  const { added, changed, unchanged } = checked;
  const text = changesText(words, checked);
  const same = unchanged > 0 ? say('changes.unchanged', { count: formatCount(unchanged) }) : '';
  const summary = h('p', { id: 'ledger-changes' }, [text, same].filter(Boolean).join('; '), '.');
  if (added.length + changed.length === 0) return [h('p', { id: 'ledger-changes' }, say('changes.none'))];
  const list = (id: string, items: readonly RowEdit[]) =>
    longList(words, {
      id,
      items,
      item: (edit, index) => editView(around, checked, edit, `${id}-${String(index)}`),
      shown: state.shown,
      showMore: (shown) => actions.set({ shown }),
    });
  return [
    summary,
    ...followsView(around, checked),
    unfolding({ id: 'ledger-edits', open: state.open, set: actions.set }, say('changes.title'), () => [
      ...list('ledger-changed', changed),
      ...list('ledger-added', added),
    ]),
  ];
}

/** Before anything is saved: who merges and splits, how they count from then on, what becomes of reports. */
function followsView({ words, say, state, actions }: LedgerAround, { follows }: LedgerChecked) {
  if (follows.length === 0) return [];
  return [
    h('p', { id: 'ledger-follows' }, h('strong', {}, say('follows'))),
    ...longList(words, {
      id: 'ledger-follows-lines',
      items: follows,
      item: (line) => words.pick(line),
      shown: state.shown,
      showMore: (shown) => actions.set({ shown }),
    }),
  ];
}

function editView(
  { words, say, actions }: LedgerAround,
  { ledger, sheetId, added }: LedgerChecked,
  edit: RowEdit,
  id: string,
): Child {
  const isNew = added.includes(edit);
  const lines = edit.columns
    .filter((column) => !isNew || (column.id !== ledger.name && column.after !== ''))
    .map(({ header, before, after }) =>
      say(isNew ? 'changes.value' : 'changes.column', {
        header: words.pick(header),
        before: before || say('changes.empty'),
        after: after || say('changes.empty'),
      }),
    );
  const { cell, name } = edit;
  const title =
    cell === null
      ? h('strong', {}, name)
      : button({ id, class: 'place' }, [h('strong', {}, name), ` · ${cell}`], () =>
          actions.goTo(sheetId, cell),
        );
  return h('div', {}, title, h('p', { class: 'hint' }, isNew ? '' : sign('info'), ` ${lines.join('; ')}`));
}
