/**
 * The province's villages, schools and health posts as a ledger: each with its branch, as all of them had in 2015, and villages with a head.
 * One village was founded since and has none yet. How many heads are members is an assumption: the article says "more than 50%".
 */
import type { Unit } from '../domain/units/unit.ts';
import type { LedgerRows } from './organisation.ts';

/** Of twelve heads so many are members. */
const MEMBERS_OF_TWELVE = 7;
/** The newest village, and since when it is there. */
const NEW = { name: 'Bản mới tái định cư', from: '2016-09-01' };

const NAMED = /^Chi bộ (?<name>.+?)(?: –| xã) .+$/u;
const SORTS = [
  ['bản ', 'village'],
  ['Trường ', 'school'],
  ['Trạm ', 'health-post'],
] as const;

interface Found {
  readonly id: string;
  readonly name: string;
  readonly sort: (typeof SORTS)[number][1];
  readonly commune: string;
}

/** What a branch is called after, where that is a village, a school or a health post. */
function placeOf({ id, names, parents }: Unit): Found | undefined {
  const name = NAMED.exec(names[0]?.value ?? '')?.groups?.['name'] ?? '';
  const sort = SORTS.find(([begins]) => name.startsWith(begins))?.[1];
  const commune = parents[0]?.value ?? '';
  return sort === undefined || commune === '' ? undefined : { id, name, sort, commune };
}

export function laiChauPlaces(units: readonly Unit[]): LedgerRows {
  const found = units.flatMap((unit) => placeOf(unit) ?? []);
  const rows = found.map(({ id, name, sort, commune }, at) => ({
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    sort,
    unit: commune,
    party: 'own',
    branch: id,
    ...(sort === 'village' ? { head: at % 12 < MEMBERS_OF_TWELVE ? 'member' : 'not' } : {}),
  }));
  const commune = found[0]?.commune ?? '';
  return [...rows, { ...NEW, sort: 'village', unit: commune, party: 'none', head: 'not' }];
}
