/** A file that was handed out says for whom and for which period it is: that comes first of what whoever opens it may do. */
import type { Me } from '#wire/me.ts';

/** `now`: ISO. A period that is over by then is not sent for once more because an old file is opened again. */
export function openedFor(me: Me, [unit, period]: readonly (string | undefined)[], now: string): Me {
  const isFile = ({ id }: { readonly id: string }): boolean => id === unit;
  const named = me.periods?.find(({ id, to, due = to }) => id === period && now.slice(0, 10) <= due);
  return {
    ...me,
    grants: me.grants.toSorted((a, b) => Number(isFile(b.unit)) - Number(isFile(a.unit))),
    ...(named && {
      openPeriod: named,
      periods: me.periods?.toSorted((a, b) => Number(b === named) - Number(a === named)),
    }),
  };
}
