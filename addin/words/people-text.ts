/** How many people of which kind: "5.418 đảng viên". */
import { fill } from './fill.ts';
import { findIn } from './messages.ts';
import type { Words } from './messages.ts';
import { PEOPLE_OF_LIST } from './screens/people-of-list.ts';

/** `list`: the id of the kind of list that they are in. */
export const peopleText = (words: Words, list: string, count: number): string =>
  fill(findIn(PEOPLE_OF_LIST, words, `kind.${list}`) ?? '{count}', { count });
