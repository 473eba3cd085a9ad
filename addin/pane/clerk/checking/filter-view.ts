/** The way to look at some of what was found: a button for each severity, a field for a name. */
import type { Severity } from '#domain/rules/record/rule.ts';
import type { Checked, FindingGroup } from '../../../tasks/clerk/checking/checked.ts';
import { formatCount } from '../../../words/format.ts';
import type { Words } from '../../../words/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { SHOW_ALL, shownText, visibleGroups } from './finding-filter.ts';
import type { Filter } from './finding-filter.ts';
import { placesIn } from './findings.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h, on } from '../../parts/h.ts';
import { sign } from '../../parts/marks.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Fewer are in sight together. */
const FEWEST_PLACES = 4;
const MOST_NAMES = 200;

/** null where everything is in sight anyway. */
export function filterView(
  words: Words,
  checked: Checked,
  state: CheckState,
  actions: CheckActions,
): HTMLElement | null {
  const all = placesIn(checked.groups);
  if (all < FEWEST_PLACES) return null;
  const { filter } = state;
  const present = SEVERITIES.filter((severity) => checked.totals[severity] > 0);
  const seen = placesIn(visibleGroups(checked.groups, filter));
  const isFiltered = filter.severity !== null || filter.who.trim() !== '';
  const title = words.say('filter.title');
  return unfolding(
    { id: 'filter', open: state.open, set: actions.set },
    isFiltered ? `${title}: ${shownText(words, seen, all)}` : title,
    () => [
      present.length > 1 &&
        h(
          'div',
          { class: 'actions' },
          ...present.map((each) => kindButton(words, checked, each, state, actions)),
        ),
      personField(words, checked, filter, actions),
      isFiltered &&
        h(
          'div',
          { class: 'actions' },
          button({ id: 'filter-all', class: 'secondary' }, words.say('filter.all'), () =>
            actions.filter(SHOW_ALL),
          ),
        ),
    ],
  );
}

function kindButton(
  words: Words,
  { totals }: Checked,
  severity: Severity,
  { filter }: CheckState,
  actions: CheckActions,
): HTMLElement {
  const isOn = filter.severity === severity;
  return button(
    { id: `filter-${severity}`, class: 'secondary', 'aria-pressed': isOn ? 'true' : 'false' },
    [sign(severity), ` ${words.say(`severity.${severity}`)} (${formatCount(totals[severity])})`],
    () => actions.filter({ severity: isOn ? null : severity }),
  );
}

function personField(
  words: Words,
  checked: Checked,
  filter: Filter,
  actions: CheckActions,
): HTMLElement | null {
  const names = namesIn(checked.groups);
  if (names.length < 2) return null;
  const id = 'filter-who';
  const value = filter.who;
  const input = h('input', { id, type: 'text', autocomplete: 'off', list: 'filter-names', value });
  const give = (who: string): void => {
    if (who !== filter.who) actions.filter({ who });
  };
  on(input, {
    // A letter that is still being composed is not yet what is looked for.
    input: (event, field) => {
      if (!(event instanceof InputEvent && event.isComposing)) give(field.value);
    },
    change: (_event, field) => give(field.value),
  });
  return h(
    'div',
    { class: 'field wide' },
    h('label', { for: id }, words.say('filter.who')),
    input,
    h(
      'datalist',
      { id: 'filter-names' },
      ...names.slice(0, MOST_NAMES).map((name) => h('option', { value: name })),
    ),
  );
}

const WRITTEN = new Intl.Collator('vi');

function namesIn(groups: readonly FindingGroup[]): readonly string[] {
  const names = new Set(groups.flatMap(({ places }) => places.map(({ who }) => who)));
  names.delete('');
  return [...names].sort(WRITTEN.compare);
}
