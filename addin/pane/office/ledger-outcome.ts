/** What fetching and saving a ledger came to, in sentences. */
import type { LedgerSaved } from '../../tasks/office/ledger-checked.ts';
import type { LedgerPulled } from '../../tasks/office/ledger-pull.ts';
import { formatCount, formatMoment } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LEDGER_WORDS } from '../../words/screens/ledgers.ts';
import { deletedColumnsView } from '../parts/deleted-columns.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, spokenSign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import { changesText } from './ledger-changes.ts';
import type { LedgerAround } from './ledger-state.ts';

/** In a line. The sheet is as the service has it only where nothing in it waits to be saved. */
export function pulledText(words: Words, what: string, pulled: LedgerPulled): string {
  const say = sayingFrom(LEDGER_WORDS, words);
  const { sheet, rows, added, updated, kept, unsaved, gone } = pulled;
  if (added === rows && updated === 0 && rows > 0)
    return say('pulled.first', { rows: formatCount(rows), what, sheet });
  if (added + updated > 0) return say('pulled.again', { sheet, added, updated });
  return say(kept + unsaved + gone > 0 ? 'pulled.nothing' : 'pulled.same', { sheet });
}

export function pulledView({ words, say, what, state, actions }: LedgerAround): readonly Child[] {
  const { pulled } = state;
  if (!pulled) return [];
  const { kept, differing, unsaved, gone, missing } = pulled;
  const count = differing.length;
  return [
    doneLine(pulledText(words, what, pulled)),
    deletedColumnsView(words, missing),
    kept > 0 && h('p', {}, say('pulled.kept', { count: kept })),
    unsaved > 0 && h('p', {}, say('pulled.unsaved', { count: unsaved })),
    count > 0 && h('p', {}, say('pulled.differing', { count, names: differing.join(', ') })),
    kept > 0 &&
      h(
        'div',
        { class: 'actions' },
        count > 0 &&
          button(
            { id: 'ledger-discard-differing', class: 'secondary' },
            say('discard.differing', { count }),
            () => actions.pull('differing'),
          ),
        button({ id: 'ledger-discard', class: 'secondary' }, say('discard'), () => actions.pull('all')),
      ),
    gone > 0 && h('p', {}, say('pulled.gone', { count: gone })),
  ];
}

/** In the status line, which said that it was being sent. */
export function savedText(words: Words, saved: LedgerSaved): string {
  const say = sayingFrom(LEDGER_WORDS, words);
  if (saved.outcome === 'saved') return say('saved.status', { changes: changesText(words, saved.checked) });
  return saved.outcome === 'taken'
    ? say('taken.title', { count: saved.taken.length })
    : say(NOT_SAVED[saved.outcome]);
}

const NOT_SAVED = { nothing: 'saved.nothing', wrong: 'saved.wrong', changed: 'saved.changed' } as const;

export function savedView({ words, say, state, actions }: LedgerAround): readonly Child[] {
  const { saved } = state;
  if (!saved) return [];
  const { checked } = saved;
  if (saved.outcome === 'saved') {
    const { commit, table } = saved;
    return [
      doneLine(say('saved', { commit, changes: changesText(words, checked) })),
      table !== undefined && h('p', {}, say('saved.table', { sheet: table })),
    ];
  }
  if (saved.outcome === 'nothing') return [doneLine(savedText(words, saved))];
  if (saved.outcome !== 'taken') return [warning(savedText(words, saved))];
  return [
    warning(savedText(words, saved)),
    ...longList(words, {
      id: 'ledger-taken',
      items: saved.taken,
      item: ({ name, by, at, cell, what }) => {
        const text = say('taken.row', { name, by, what: words.pick(what), ...formatMoment(at) });
        return cell === null
          ? text
          : button({ id: `taken-${cell}`, class: 'place' }, [h('strong', {}, cell), ` · ${text}`], () =>
              actions.goTo(checked.sheetId, cell),
            );
      },
      shown: state.shown,
      showMore: (shown) => actions.set({ shown }),
    }),
  ];

  function warning(text: string): HTMLElement {
    return h(
      'p',
      { class: 'marked', role: 'status' },
      ...spokenSign(words, 'warning'),
      h('strong', {}, text),
    );
  }
}
