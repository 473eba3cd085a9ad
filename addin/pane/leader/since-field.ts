/**
 * The first day of a span that ends on the day of the figures: it follows that day until somebody types another one, and a span that
 * would end before it begins is refused where it stands.
 */
import { formatDate, parseTypedDate } from '../../words/format.ts';
import type { Words } from '../../words/messages.ts';
import { PAGE_WORDS } from '../../words/screens/page.ts';
import { dateField } from '../parts/date-field.ts';
import type { Stage } from '../stage/stage.ts';

export interface SinceField {
  readonly element: HTMLElement;
  /** Before it is drawn. */
  readonly relabel: (words: Words) => void;
  /** ISO days; undefined after saying what is wrong and taking the person there. */
  readonly read: () => { readonly from: string; readonly asOf: string } | undefined;
}

/** `startFor`: what is offered for a day of the figures (ISO). */
export function sinceField(
  stage: Stage,
  id: string,
  label: Parameters<typeof dateField>[1],
  startFor: (asOf: string) => string,
): SinceField {
  const inputOf = (element: HTMLElement) => element.querySelector('input');
  const dayOfFigures = () => parseTypedDate(inputOf(stage.asOf.element)?.value ?? '') ?? stage.today;
  let offered = startFor(dayOfFigures());
  const field = dateField(id, label, offered, () => undefined);
  const { element } = field;
  const follow = (): void => {
    const input = inputOf(element);
    const next = startFor(dayOfFigures());
    if (input?.value === formatDate(offered)) input.value = formatDate(next);
    offered = next;
  };
  const refuse = (): void => {
    const said = stage.words().pick(PAGE_WORDS['page.from.late']);
    const [input, hint] = [inputOf(element), element.querySelector('.hint')];
    if (hint) hint.textContent = said;
    hint?.classList.add('wrong');
    input?.setAttribute('aria-invalid', 'true');
    input?.focus();
    stage.say(said);
  };
  return {
    element,
    relabel: (words) => {
      follow();
      field.relabel(words);
    },
    read: () => {
      follow();
      const [asOf, from] = [stage.asOf.read(), field.read()];
      if (asOf === undefined || from === undefined) return undefined;
      if (from <= asOf) return { from, asOf };
      refuse();
      return undefined;
    },
  };
}
