/** What fetching and saving a ledger came to, in sentences. */
import { formatCount, formatMoment } from '../../words/format.ts';
import { deletedColumnsView } from '../parts/deleted-columns.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, spokenSign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import { changesText } from './ledger-changes.ts';
import type { LedgerAround } from './ledger-state.ts';

export function pulledView({ words, say, what, state, actions }: LedgerAround): readonly Child[] {
  const { pulled } = state;
  if (!pulled) return [];
  const { sheet, rows, added, updated, kept, replaced, gone, missing } = pulled;
  const isFirst = added === rows && updated === 0;
  const isSame = added + updated === 0;
  return [
    doneLine(
      isFirst
        ? say('pulled.first', { rows: formatCount(rows), what, sheet })
        : say(isSame ? 'pulled.same' : 'pulled.again', { sheet, added, updated }),
    ),
    deletedColumnsView(words, missing),
    kept > 0 && h('p', {}, say('pulled.kept', { count: kept })),
    kept > 0 &&
      h(
        'div',
        { class: 'actions' },
        button({ id: 'ledger-discard', class: 'secondary' }, say('discard'), () => actions.pull(true)),
      ),
    replaced.length > 0 &&
      h('p', {}, say('pulled.replaced', { count: replaced.length, names: replaced.join(', ') })),
    gone > 0 && h('p', {}, say('pulled.gone', { count: gone })),
  ];
}

export function savedView({ words, say, state, actions }: LedgerAround): readonly Child[] {
  const { saved } = state;
  if (!saved) return [];
  const { checked } = saved;
  if (saved.outcome === 'saved') {
    const { commit, table, invitations } = saved;
    return [
      doneLine(say('saved', { commit, changes: changesText(words, checked) })),
      table !== undefined && h('p', {}, say('saved.table', { sheet: table })),
      ...invitationsView(invitations),
    ];
  }
  if (saved.outcome === 'nothing') return [doneLine(say('saved.nothing'))];
  if (saved.outcome !== 'taken')
    return [warning(say(saved.outcome === 'wrong' ? 'saved.wrong' : 'saved.changed'))];
  return [
    warning(say('taken.title', { count: saved.taken.length })),
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

  function invitationsView(invitations: readonly { readonly row: string; readonly code: string }[]) {
    if (invitations.length === 0) return [];
    const nameOf = new Map(checked.added.map(({ id, name }) => [id, name]));
    return [
      h('p', {}, say('saved.codes')),
      ...longList(words, {
        id: 'ledger-codes',
        items: invitations,
        item: ({ row, code }) => say('saved.code', { name: nameOf.get(row) ?? '', code }),
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
    ];
  }

  function warning(text: string): HTMLElement {
    return h(
      'p',
      { class: 'marked', role: 'status' },
      ...spokenSign(words, 'warning'),
      h('strong', {}, text),
    );
  }
}
