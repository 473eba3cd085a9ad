/** Which period a roster is for: one that holds its day, whatever day it is sent on. */
import { periodsOn } from '#domain/units/period.ts';
import type { Me } from '#wire/me.ts';

export const periodsFor = (
  { openPeriod, periods = [openPeriod] }: Me,
  rosterDate: string,
): readonly Me['openPeriod'][] => {
  const held = periodsOn(periods, rosterDate);
  return held.length > 0 ? held : [openPeriod];
};

/** The same person with the period of that day; `wished`: its id, where several hold the day. */
export function meOn(me: Me, rosterDate: string, wished?: string): Me {
  const held = periodsFor(me, rosterDate);
  return { ...me, openPeriod: held.find(({ id }) => id === wished) ?? held[0] ?? me.openPeriod };
}
