/** The proof of having sent: version, moment, rows and the code to compare by; the earlier ones stay at hand. */
import type { Receipt } from '../../../tasks/common/outcome.ts';
import { comparisonCode, formatDate, formatMoment } from '../../../words/format.ts';
import type { Words } from '../../../words/messages.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h } from '../../parts/h.ts';
import type { Child } from '../../parts/h.ts';
import { doneLine } from '../../parts/marks.ts';
import { longList } from '../../parts/more.ts';
import type { SendState } from '../../stage/send-state.ts';

export function receiptView(words: Words, receipt: Receipt): HTMLElement {
  return h(
    'section',
    { class: 'receipt', 'aria-labelledby': 'receipt-title' },
    h('p', { class: 'lead' }, h('strong', {}, words.say('receipt.finished'))),
    ...receiptLines(words, receipt, 'receipt-title'),
    h('p', {}, words.say('receipt.kept')),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'receipt-print', class: 'secondary' }, words.say('receipt.print'), () => window.print()),
    ),
  );
}

/** null while there is none. */
export function receiptsView(
  words: Words,
  state: SendState,
  set: (change: Partial<SendState>) => void,
): Child {
  const earlier = (state.kept ?? []).filter((each) => each.upload !== state.receipt?.upload);
  if (earlier.length === 0) return null;
  return unfolding(
    { id: 'receipts', open: state.open, set },
    words.say('receipt.earlier', { count: earlier.length }),
    () =>
      longList(words, {
        id: 'receipts',
        items: earlier,
        item: (each) => h('div', { class: 'receipt' }, ...receiptLines(words, each)),
        shown: state.shown,
        showMore: (shown) => set({ shown }),
      }),
  );
}

function receiptLines(words: Words, receipt: Receipt, titleId?: string): readonly Child[] {
  const title = words.say('receipt.title', { version: receipt.version });
  return [
    doneLine(
      h('strong', { id: titleId }, title),
      ' ',
      words.say('receipt.when', formatMoment(receipt.receivedAt)),
    ),
    h('p', {}, receipt.unitName),
    h('p', {}, words.say('receipt.rows', { rows: receipt.rows, date: formatDate(receipt.rosterDate) })),
    receipt.missedDue !== undefined &&
      h('p', {}, words.say('receipt.late', { due: formatDate(receipt.missedDue) })),
    receipt.closedThrough !== undefined &&
      h('p', {}, words.say('receipt.closed', { date: formatDate(receipt.closedThrough) })),
    h(
      'p',
      { class: 'compare-code' },
      words.say('receipt.code', { code: comparisonCode(receipt.contentHash) }),
    ),
    ...doubts(words, receipt),
    h('p', {}, words.say('receipt.by', { name: receipt.receivedBy.name })),
  ];
}

/** As the check said it: what was answered with a reason is no place to look at any more. */
function doubts(words: Words, { warnings, reasons = 0 }: Receipt): readonly Child[] {
  const open = warnings - reasons;
  return [
    reasons > 0 && h('p', {}, words.say('receipt.reasons', { count: reasons })),
    open > 0 && h('p', {}, words.say('receipt.warnings', { count: open })),
  ];
}
