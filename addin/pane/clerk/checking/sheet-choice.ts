/** Which sheet: the list of the others in the workbook, and a button, so that passing through the list checks nothing. */
import type { Words } from '../../../words/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { chosenIn } from '../../parts/answer-list.ts';
import { button, h } from '../../parts/h.ts';

/** null where there is no other sheet to choose. */
export function sheetChoice(
  words: Words,
  sheets: CheckState['sheets'],
  current: string,
  check: CheckActions['checkSheet'],
): HTMLElement | null {
  const others = sheets.filter(({ id, name }) => id !== current && name !== current);
  if (others.length === 0) return null;
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'sheet' }, words.say('sheet.choose')),
    h(
      'div',
      { class: 'choose' },
      h('select', { id: 'sheet' }, ...others.map(({ id, name }) => h('option', { value: id }, name))),
      button({ id: 'check-sheet', class: 'secondary' }, words.say('sheet.check'), () =>
        check(chosenIn('sheet')),
      ),
    ),
  );
}
