/** The demo's people: invented names, opaque ids, and what each may do where. */
import type { Grant } from '../domain/access/grants.ts';
import type { Person } from '../domain/access/person.ts';
import type { DemoOrganisation } from './organisation.ts';

export const CLERK: Person = { id: 'p-clerk-1', name: 'Hoàng Thị Thanh Vân' };
/** Keeps the same unit's roster: two people may send from the same version, and one is told so. */
export const SECOND_CLERK: Person = { id: 'p-clerk-2', name: 'Nông Văn Khuyến' };
/** Keeps the roster of another unit, and meets nothing of what is done about the first. */
export const NEIGHBOUR_CLERK: Person = { id: 'p-clerk-3', name: 'Lồ Seo Páo' };
/** Keeps candidates in a unit of her own, where the demonstration has one. */
export const POOL_CLERK: Person = { id: 'p-clerk-4', name: 'Sần Thị Chơ' };
export const OFFICE: Person = { id: 'p-office-1', name: 'Trần Minh Quyên' };
/** Of the tree beside a union's. */
export const PARTY_CLERK: Person = { id: 'p-clerk-5', name: 'Vũ Thị Hà' };
export const PARTY_OFFICE: Person = { id: 'p-office-2', name: 'Lương Đình Phúc' };
export const LEADER: Person = { id: 'p-leader-1', name: 'Lù Văn Thời' };
/** Sends the demo's rosters in everybody's place; nobody signs in as it. */
export const LOADER: Person = { id: 'p-loader', name: 'Nạp dữ liệu trình diễn' };

/** Who may sign in on one machine. */
export const SIGN_IN_PEOPLE: readonly Person[] = [
  CLERK,
  SECOND_CLERK,
  NEIGHBOUR_CLERK,
  POOL_CLERK,
  OFFICE,
  LEADER,
  PARTY_CLERK,
  PARTY_OFFICE,
];

export const DEMO_PEOPLE: readonly Person[] = [...SIGN_IN_PEOPLE, LOADER];

type Organised = Pick<
  DemoOrganisation,
  'root' | 'clerkUnit' | 'poolUnit' | 'missing' | 'rosterUnits' | 'people'
>;

/** A unit beside the clerk's; one that still has the open period to send, where there is any. */
export const neighbourUnit = ({ clerkUnit, missing, rosterUnits }: Organised): string =>
  [...missing, ...rosterUnits].find((unit) => unit !== clerkUnit) ?? clerkUnit;

export function demoGrants(bloc: Organised): readonly Grant[] {
  const { root, clerkUnit, poolUnit, people } = bloc;
  const loader: Grant = { person: LOADER.id, unit: root, role: 'clerk' };
  if (people !== undefined)
    return [
      { person: people.clerk.id, unit: clerkUnit, role: 'clerk' },
      { person: people.office.id, unit: root, role: 'office' },
      loader,
    ];
  return [
    { person: CLERK.id, unit: clerkUnit, role: 'clerk' },
    { person: SECOND_CLERK.id, unit: clerkUnit, role: 'clerk' },
    { person: NEIGHBOUR_CLERK.id, unit: neighbourUnit(bloc), role: 'clerk' },
    ...(poolUnit === undefined ? [] : [{ person: POOL_CLERK.id, unit: poolUnit, role: 'clerk' as const }]),
    { person: OFFICE.id, unit: root, role: 'office' },
    { person: LEADER.id, unit: root, role: 'leader' },
    loader,
  ];
}
