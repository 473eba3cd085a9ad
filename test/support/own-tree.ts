/**
 * The small tree once more for a single test, in the service of its file: units, people and shards carry its number, so
 * that nothing another test sent can be met in it.
 */
import type { Grant } from '../../functions/domain/access/grants.ts';
import type { Unit } from '../../functions/domain/units/unit.ts';
import type { Row } from '../../functions/wire/upload-request.ts';
import { memberRow } from './service.ts';
import type { TestService } from './service.ts';
import { GRANTS, MOST_TREES, UNITS, nameInTree } from './small-tree.ts';

/** Numbers of members leave so many to each tree: four digits are told, those of the tree stand before them. */
const MEMBERS_OF_A_TREE = 10_000;

export interface OwnTree {
  /** What a unit or a person of the small tree is called here. */
  readonly id: (name: string) => string;
  /** Where the units under 'bloc' rest. */
  readonly shard: string;
  /** As the service's own; the person is one of the small tree. */
  readonly call: TestService['call'];
  /** A member whose number stands in no other tree. */
  readonly memberRow: (n: number, fields?: Row['fields']) => Row;
}

const planted = new WeakMap<TestService, number>();

/** `more` are grants beside those of the small tree, in its names. */
export async function plantTree(service: TestService, more: readonly Grant[] = []): Promise<OwnTree> {
  const tree = (planted.get(service) ?? 0) + 1;
  if (tree > MOST_TREES) throw new Error('A file has more tests than trees');
  planted.set(service, tree);
  const id = (name: string) => nameInTree(name, tree);
  const { directory } = service.services.storage;
  const grants = [...GRANTS, ...more].map(({ person, unit, role }) => ({
    person: id(person),
    unit: id(unit),
    role,
  }));
  await Promise.all([
    directory.saveUnits(UNITS.map((unit) => unitIn(unit, id))),
    ...grants.map((grant) => directory.saveGrants([grant])),
    // Nothing is remembered from the test before: what is counted then is counted from the same start.
    directory.savePeriods([]),
    directory.savePlans([]),
  ]);
  return {
    id,
    shard: id('bloc'),
    call: (person, method, path, body) =>
      service.call(person === null ? null : id(person), method, path, body),
    memberRow: (n, fields = {}) => {
      const { so_cccd } = memberRow(tree * MEMBERS_OF_A_TREE + n).fields;
      return memberRow(n, { so_cccd, ...fields });
    },
  };
}

function unitIn(unit: Unit, id: (name: string) => string): Unit {
  return {
    ...unit,
    id: id(unit.id),
    shard: id(unit.shard),
    parents: unit.parents.map(({ from, value }) => ({ from, value: value === null ? null : id(value) })),
  };
}
