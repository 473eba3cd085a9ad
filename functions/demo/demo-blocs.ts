/** The organisations that npm start can load. */
import { FIRST_HALF, laiChau } from './lai-chau.ts';
import { laiChauPlaces } from './lai-chau-ledger.ts';
import { laoCai } from './lao-cai.ts';
import { nongCong } from './nong-cong.ts';
import type { DemoOrganisation } from './organisation.ts';
import { tienLang } from './tien-lang.ts';
import { trungTam } from './trung-tam.ts';
import { withYearBefore, withYearsBefore } from './year-before.ts';

export const BLOC_NAMES = [
  'lao-cai',
  'nong-cong',
  'lai-chau',
  'trung-tam',
  'tien-lang',
  'lao-cai-2022',
  'lai-chau-2016',
] as const;
export type BlocName = (typeof BLOC_NAMES)[number];

export const BLOCS: Readonly<Record<BlocName, () => DemoOrganisation>> = {
  'lao-cai': laoCai,
  'nong-cong': nongCong,
  'lai-chau': laiChauSent,
  'trung-tam': trungTam,
  'tien-lang': tienLang,
  'lao-cai-2022': () => withYearsBefore(laoCai(), 2021, 2022),
  'lai-chau-2016': () => withYearBefore(laiChauSent()),
};

const RECEIVED = '2017-07-05';

/** The province as it was on its day: every roster sent once and in time, nobody missing. */
function laiChauSent(): DemoOrganisation {
  const province = laiChau();
  const { id: period, to: rosterDate } = FIRST_HALF;
  const sendings = province.rosterUnits.map((unit) => ({
    unit,
    period,
    rosterDate,
    receivedOn: RECEIVED,
    baseVersion: 0,
  }));
  const ledgers = { places: laiChauPlaces(province.units) };
  return { ...province, ledgers, clerkUnit: province.rosterUnits[0] ?? '', missing: [], late: [], sendings };
}
