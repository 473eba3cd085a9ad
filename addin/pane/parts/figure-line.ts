/** A line of figures as it is drawn: what others belong to stands out, what is a part of another one stands back. */
import type { FigureLine } from '../../tasks/common/figure-line.ts';
import { h } from './h.ts';
import type { Child } from './h.ts';

export const lineView = ({ depth, text }: FigureLine): Child =>
  depth === 0 ? h('strong', {}, text) : h('span', { class: depth === 1 ? undefined : 'hint within' }, text);
