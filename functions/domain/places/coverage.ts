/** How far the Party reaches: of the places of each sort, how many have an organisation of it, which have none, whose heads are members. */
import type { Bilingual } from '../language/bilingual.ts';
import { share } from '../language/number.ts';
import { nameKey } from '../units/name-order.ts';
import { PLACE_SORTS, type PlaceParty } from './place-codes.ts';
import type { PlaceRow } from './place-ledger.ts';

type Share = ReturnType<typeof share>;

export interface PlaceFigures {
  readonly sort: string;
  readonly label: Bilingual;
  readonly places: number;
  readonly party: Readonly<Record<PlaceParty, number>>;
  /** With an organisation, its own or a joint one, of all places; one of which it is not known is among those without. */
  readonly covered: Share;
  /** With one of its own. */
  readonly own: Share;
  /** Heads who are members, of those of whom it is known. */
  readonly heads: Share;
  /** With members of the Party, of those of which it is written how many. */
  readonly withMembers: Share;
  readonly union: Share;
  readonly youthUnion: Share;
  /** Of how many places it is known. */
  readonly workers: { readonly people: number; readonly places: number };
  /** By name, those without an organisation first, then those of which it is not known. */
  readonly without: readonly PlaceWithout[];
}

export interface PlaceWithout extends Pick<PlaceRow, 'name' | 'unit'> {
  readonly party: 'none' | 'unknown';
}

/** Sorts without a place are left out. */
export function coverageOfPlaces(rows: readonly PlaceRow[]): PlaceFigures[] {
  return PLACE_SORTS.flatMap(({ code, label }): PlaceFigures[] => {
    const own = rows.filter(({ sort }) => sort === code);
    return own.length === 0 ? [] : [{ sort: code, label, ...figuresOf(own) }];
  });
}

/** Of places of whatever sorts. */
export function figuresOf(rows: readonly PlaceRow[]): Omit<PlaceFigures, 'sort' | 'label'> {
  const count = (is: (row: PlaceRow) => boolean): number => rows.filter(is).length;
  const of = (is: (row: PlaceRow) => boolean): Share => share(count(is), rows.length);
  const standing = (code: PlaceParty) => count(({ party }) => party === code);
  const workers = rows.flatMap((row) => row.workers ?? []);
  return {
    places: rows.length,
    party: {
      own: standing('own'),
      joint: standing('joint'),
      none: standing('none'),
      unknown: standing('unknown'),
    },
    covered: of(({ party }) => party === 'own' || party === 'joint'),
    own: of(({ party }) => party === 'own'),
    heads: share(
      count(({ head }) => head === 'member'),
      count(({ head }) => head !== 'unknown'),
    ),
    withMembers: share(
      count(({ members = 0 }) => members > 0),
      count(({ members }) => members !== undefined),
    ),
    union: of(({ hasUnion }) => hasUnion),
    youthUnion: of(({ hasYouthUnion }) => hasYouthUnion),
    workers: { people: workers.reduce((sum, each) => sum + each, 0), places: workers.length },
    without: [...named(rows, 'none'), ...named(rows, 'unknown')],
  };
}

const named = (rows: readonly PlaceRow[], party: PlaceWithout['party']): PlaceWithout[] =>
  rows
    .filter((row) => row.party === party)
    .map(({ name, unit }) => ({ name, unit, party }))
    .toSorted((one, other) => (nameKey(one.name) < nameKey(other.name) ? -1 : 1));
