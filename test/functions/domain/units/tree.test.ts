import fc from 'fast-check';
import { TreeError, treeAsOf } from '../../../../functions/domain/units/tree.ts';
import type { Dated, Unit } from '../../../../functions/domain/units/unit.ts';

const since = <T>(value: T, from = '2020-01-01'): Dated<T>[] => [{ from, value }];

const unit = (id: string, parent: string | null | readonly Dated<string | null>[], name = id): Unit => ({
  id,
  shard: 's',
  names: since(name),
  kinds: since('branch'),
  sectors: since('agency'),
  parents: Array.isArray(parent) ? parent : since(parent as string | null),
  keepsRoster: since(true),
});

const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);

describe('the tree as of a date', () => {
  const moved = unit('moved', [
    { from: '2020-01-01', to: '2025-07-01', value: 'district' },
    { from: '2025-07-01', value: 'commune' },
  ]);
  const units = [
    unit('root', null),
    unit('district', [{ from: '2020-01-01', to: '2025-07-01', value: 'root' }]),
    unit('commune', [{ from: '2025-07-01', value: 'root' }]),
    moved,
  ];

  it('has a unit under the parent of that date', () => {
    expect(ids(treeAsOf(units, '2025-06-30').ancestors('moved'))).toEqual(['district', 'root']);
    expect(ids(treeAsOf(units, '2025-07-01').ancestors('moved'))).toEqual(['commune', 'root']);
  });

  it('does not have units that are not there yet, or no longer', () => {
    const before = treeAsOf(units, '2025-06-30');
    expect(before.unit('commune')).toBeUndefined();
    expect(ids(before.subtree('root'))).toEqual(['root', 'district', 'moved']);
    expect(treeAsOf(units, '2025-07-01').unit('district')).toBeUndefined();
    expect(treeAsOf(units, '2019-12-31').roots).toEqual([]);
  });

  it('gives nothing for a unit that does not exist', () => {
    const tree = treeAsOf(units, '2025-06-30');
    expect([tree.subtree('nobody'), tree.children('nobody'), tree.ancestors('nobody')]).toEqual([[], [], []]);
  });

  it('lists parents before children and children by name, numbers by value', () => {
    const tree = treeAsOf(
      [
        unit('r', null),
        unit('a', 'r', 'Chi bộ 10'),
        unit('b', 'r', 'Chi bộ 9'),
        unit('c', 'r', 'Đảng bộ A'),
        unit('d', 'c', 'Chi bộ bản Ảng'),
        unit('e', 'c', 'Chi bộ bản An'),
        unit('f', 'r', 'Chi bộ Dân vận'),
      ],
      '2023-01-01',
    );
    expect(ids(tree.subtree('r'))).toEqual(['r', 'b', 'a', 'f', 'c', 'e', 'd']);
  });

  it('refuses a circle and names it', () => {
    const circle = [unit('root', null), unit('x', 'z'), unit('y', 'x'), unit('z', 'y'), unit('below', 'x')];
    expect(() => treeAsOf(circle, '2023-01-01')).toThrow(TreeError);
    expect(() => treeAsOf(circle, '2023-01-01')).toThrow('in a circle on 2023-01-01: x → z → y → x');
  });

  it.each([
    ['parent-missing', [unit('a', 'gone')]],
    ['unit-twice', [unit('a', null), unit('a', null)]],
    ['unit-incomplete', [{ ...unit('a', null), names: since('A', '2024-01-01') }]],
  ] as const)('refuses units that make no tree: %s', (code, broken) => {
    expect(() => treeAsOf(broken, '2023-01-01')).toThrow(
      expect.objectContaining({ code, asOf: '2023-01-01' }),
    );
  });

  it('walks a tree of any depth', () => {
    const deep = Array.from({ length: 50_000 }, (_, n) => unit(`u${n}`, n === 0 ? null : `u${n - 1}`));
    const tree = treeAsOf(deep, '2023-01-01');
    expect(tree.subtree('u0')).toHaveLength(50_000);
    expect(tree.ancestors('u49999')).toHaveLength(49_999);
  });
});

describe('moving units about', () => {
  /** Under every earlier unit or the root: always a tree; a move hangs a unit under another that is not below it. */
  const forest = fc
    .array(fc.nat(), { minLength: 1, maxLength: 40 })
    .map((choices) =>
      ['root', ...choices.map((_, n) => `u${n}`)].map((id, n) => ({ id, choice: choices[n - 1] })),
    );
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 });

  it('keeps every member under the root, exactly once, on every date', () => {
    fc.assert(
      fc.property(forest, moves, (nodes, steps) => {
        const parents = new Map<string, Dated<string | null>[]>(
          nodes.map(({ id, choice }, n) => [
            id,
            [{ from: '2000-01-01', value: n === 0 ? null : (nodes[(choice ?? 0) % n]?.id ?? 'root') }],
          ]),
        );
        const build = () => nodes.map(({ id }) => unit(id, parents.get(id) ?? [], id)).map(sinceEver);
        steps.forEach(([who, where], step) => {
          const day = dayOf(step);
          const moving = nodes[who % nodes.length]?.id ?? 'root';
          const target = nodes[where % nodes.length]?.id ?? 'root';
          const below = treeAsOf(build(), day).subtree(moving);
          if (moving === 'root' || below.some(({ id }) => id === target)) return;
          const dated = parents.get(moving) ?? [];
          const last = dated.at(-1);
          if (last === undefined) return;
          parents.set(moving, [...dated.slice(0, -1), { ...last, to: day }, { from: day, value: target }]);
        });
        const members = (id: string) => id.length * 7;
        const all = nodes.reduce((sum, { id }) => sum + members(id), 0);
        for (const day of ['2000-01-01', ...steps.map((_, step) => dayOf(step)), '2099-01-01']) {
          const tree = treeAsOf(build(), day);
          expect(tree.subtree('root').reduce((sum, { id }) => sum + members(id), 0)).toBe(all);
          const [root] = tree.roots;
          const parts = tree.children(root?.id ?? '').flatMap(({ id }) => tree.subtree(id));
          expect(new Set(ids(parts)).size).toBe(nodes.length - 1);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const dayOf = (step: number) => `20${String(step + 10)}-01-01`;
const sinceEver = (found: Unit): Unit => ({
  ...found,
  names: since(found.id, '1900-01-01'),
  kinds: since('branch', '1900-01-01'),
});

it('takes no unit for one of another kind of place because nobody has said its own', () => {
  const { sectors: _said, ...silent } = unit('u', null);
  const told = (sectors: Unit['sectors']) =>
    treeAsOf([{ ...silent, sectors }], '2023-01-01').unit('u')?.sector;
  expect(told([])).toBe('unknown');
  expect(told([{ from: '2000-01-01', value: 'other' }])).toBe('other');
});
