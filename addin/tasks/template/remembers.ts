/** All that a file remembers that was handed out, or saved to be sent by e-mail: what no clerk needs whose office opened no other list. */
import { REMEMBERED } from './remembered.ts';
import type { Template } from './template.ts';

/** Under which it remembers the kind of its list; left out of a list of members. */
export const REMEMBERED_LIST = 'KhopSo.list';

export const rememberedOf = ({
  about: { unit, period },
  list,
}: Pick<Template, 'about' | 'list'>): Readonly<Record<string, string>> => ({
  [REMEMBERED.unit]: unit.id,
  [REMEMBERED.period]: period.id,
  ...(list === undefined ? {} : { [REMEMBERED_LIST]: list }),
});
