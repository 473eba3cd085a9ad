/** A tree small enough to hold in the head: one bloc with two grassroots organisations and a committee, and another bloc. */
import type { Grant } from '../../functions/domain/access/grants.ts';
import type { Person } from '../../functions/domain/access/person.ts';
import type { Period } from '../../functions/domain/units/period.ts';
import type { Unit, UnitKind, UnitSector } from '../../functions/domain/units/unit.ts';

const FROM = '2000-01-01';
const since = <T>(value: T) => [{ from: FROM, value }];

function unit(
  id: string,
  parent: string | null,
  name: string,
  kind: UnitKind,
  sector: UnitSector,
  keepsRoster: boolean,
): Unit {
  return {
    id,
    shard: id.startsWith('out') ? 'out' : 'bloc',
    names: since(name),
    kinds: since(kind),
    sectors: since(sector),
    parents: since(parent),
    keepsRoster: since(keepsRoster),
  };
}

export const UNITS: readonly Unit[] = [
  unit('bloc', null, 'Đảng bộ Khối', 'bloc', 'other', false),
  unit('school-1', 'bloc', 'Chi bộ Trường Số 1', 'grassroots', 'school', true),
  unit('firm-1', 'bloc', 'Chi bộ Công ty Một', 'grassroots', 'enterprise', true),
  unit('committee-1', 'bloc', 'Đảng bộ Sở', 'grassroots', 'agency', false),
  unit('branch-1', 'committee-1', 'Chi bộ Văn phòng', 'branch', 'agency', true),
  unit('branch-2', 'committee-1', 'Chi bộ Thanh tra', 'branch', 'agency', true),
  unit('out', null, 'Đảng bộ Khối khác', 'bloc', 'other', false),
  unit('out-1', 'out', 'Chi bộ Trường Khác', 'grassroots', 'school', true),
];

/** clerk and clerk-2 keep school-1; office and leader look at the bloc; outsider-… are the same in the other bloc. */
export const PEOPLE: readonly Person[] = [
  { id: 'clerk', name: 'Lò Thị Mai' },
  { id: 'clerk-2', name: 'Giàng A Páo' },
  { id: 'office', name: 'Văn phòng Khối' },
  { id: 'leader', name: 'Lãnh đạo Khối' },
  { id: 'outsider-clerk', name: 'Người Ngoài Một' },
  { id: 'outsider-office', name: 'Người Ngoài Hai' },
  { id: 'outsider-leader', name: 'Người Ngoài Ba' },
  { id: 'admin', name: 'Đỗ Thị Quản' },
  { id: 'outsider-admin', name: 'Người Ngoài Bốn' },
  { id: 'nobody', name: 'Không Phận Sự' },
];

/** How a unit or a person is called in the tree that a single test plants: see own-tree.ts. */
export const nameInTree = (name: string, tree: number) => `${name}-t${String(tree)}`;
export const MOST_TREES = 64;

/** The issuer knows its people from the start: those of the trees that tests may plant, too. */
export const PEOPLE_OF_TREES: readonly Person[] = Array.from({ length: MOST_TREES }, (_, index) =>
  PEOPLE.map(({ id, name }) => ({ id: nameInTree(id, index + 1), name })),
).flat();

export const GRANTS: readonly Grant[] = [
  { person: 'clerk', unit: 'school-1', role: 'clerk' },
  { person: 'clerk-2', unit: 'school-1', role: 'clerk' },
  { person: 'office', unit: 'bloc', role: 'office' },
  { person: 'leader', unit: 'bloc', role: 'leader' },
  { person: 'admin', unit: 'bloc', role: 'admin' },
  { person: 'outsider-clerk', unit: 'out-1', role: 'clerk' },
  { person: 'outsider-office', unit: 'out', role: 'office' },
  { person: 'outsider-leader', unit: 'out', role: 'leader' },
  { person: 'outsider-admin', unit: 'out', role: 'admin' },
];

export const PERIODS: readonly Period[] = [
  {
    id: '2023-Q3',
    label: { vi: 'Quý III/2023', en: 'Quarter 3, 2023' },
    from: '2023-07-01',
    to: '2023-09-30',
  },
  {
    id: '2023-Q4',
    label: { vi: 'Quý IV/2023', en: 'Quarter 4, 2023' },
    from: '2023-10-01',
    to: '2023-12-31',
  },
];
