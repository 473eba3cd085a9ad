/** What can be done beside a ledger, and what such a part is drawn with. */
import type { PersonCode } from '../../tasks/office/person-codes.ts';
import type { Planning } from '../../tasks/office/planning.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { PLANNING_WORDS } from '../../words/screens/planning.ts';
import { h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import type { Stage } from '../stage/stage.ts';

export interface ToolAround {
  readonly stage: Stage;
  /** Rows were put into the sheet: they are checked and saved next. */
  readonly added: () => void;
  /** There are codes to hand out. */
  readonly invited: (codes: readonly PersonCode[]) => void;
  /** Something was saved. */
  readonly saved: () => void;
}

/** Made once; the part that it gives is drawn anew with the screen. */
export type Tool = (around: ToolAround) => () => readonly Child[];

export const planningSay = (words: Words) => sayingFrom(PLANNING_WORDS, words);

/** One act of planning, with its progress and its failure in the frame. */
export function runPlanning<T>(
  stage: Stage,
  act: (planning: Planning) => Promise<T>,
  done: (result: T) => void,
): void {
  void stage.run({
    work: async () => act((await stage.tasks.ledgers()).planning),
    done,
    again: () => runPlanning(stage, act, done),
    failures: OFFICE_ERRORS,
  });
}

interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly changed: (value: string) => void;
}

export function textField({ id, label, value, changed }: Field, size = 6): HTMLElement {
  const input = h('input', { id, type: 'text', autocomplete: 'off', size, value });
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    on(input, { change: (_event, element) => changed(element.value.trim()) }),
  );
}

export function choiceField(
  { id, label, value, changed }: Field,
  options: readonly (readonly [value: string, text: string])[],
): HTMLElement {
  const select = h(
    'select',
    { id },
    ...options.map(([each, text]) => h('option', { value: each, selected: each === value }, text)),
  );
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    on(select, { change: (_event, element) => changed(element.value) }),
  );
}
