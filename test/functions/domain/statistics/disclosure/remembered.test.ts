/** What is not told is the same whether it is remembered or worked out, and remembering it costs next to nothing. */
import fc from 'fast-check';
import {
  disclosureOf,
  type DisclosureRequest,
} from '../../../../../functions/domain/statistics/disclosure/disclosure.ts';
import { rememberedDisclosures } from '../../../../../functions/domain/statistics/disclosure/remembered.ts';
import { AGE_AVERAGE, traitsOf } from '../../../../../functions/domain/statistics/disclosure/traits.ts';
import { thisYearUntil } from '../../../../../functions/domain/statistics/admissions.ts';
import { countMembers } from '../../../../../functions/domain/statistics/count.ts';
import { monthEndOf } from '../../../../../functions/domain/statistics/months.ts';
import { emptyTotal } from '../../../../../functions/domain/statistics/vector.ts';
import { unitSince } from '../../../../../functions/demo/generator/bloc.ts';
import { randomOf } from '../../../../../functions/demo/generator/random.ts';
import { treeAsOf } from '../../../../../functions/domain/units/tree.ts';
import { processorMs } from '../../../../support/processor-time.ts';
import { DAY, organisations, type Organisation } from './organisations.ts';

const NAMES = [...traitsOf(emptyTotal()).flatMap(({ counts }) => counts), 'members.minority', AGE_AVERAGE];
const NOBODY = () => false;

function requestOf(
  { tree, vectors }: Organisation,
  other: Partial<DisclosureRequest> = {},
): DisclosureRequest {
  const on = { at: monthEndOf(DAY), admissions: thisYearUntil(DAY) };
  return { ...on, tree, vectors, knows: NOBODY, top: 'u0', ...other };
}

/** Everything that is not told, of all units. */
function untold(request: DisclosureRequest, disclosure = disclosureOf(request)) {
  return request.tree
    .subtree('u0')
    .map(({ id }) => [id, NAMES.filter(disclosure.below(id)), NAMES.filter(disclosure.own(id))]);
}

/** The same organisation, and as it might be asked for a moment later. */
function changes(organisation: Organisation): DisclosureRequest[] {
  const [first = ''] = organisation.vectors.keys();
  const [last] = [...organisation.vectors.values()].slice(-1);
  const without = new Map([...organisation.vectors].filter(([id]) => id !== first));
  const swapped = new Map([...organisation.vectors].map(([id, vector]) => [id, last ?? vector] as const));
  const beside = organisation.tree.children('u0').find(({ id }) => id !== first)?.id ?? 'u0';
  const elsewhere = (parent: string | null) => (parent === 'u0' ? beside : 'u0');
  const moved = organisation.tree
    .subtree('u0')
    .map(({ id, shard, name, kind, sector, parent, keepsRoster }) =>
      unitSince('2000-01-01', {
        ...{ id, shard, name, kind, sector, keepsRoster },
        parent: id === first ? elsewhere(parent) : parent,
      }),
    );
  return [
    requestOf(organisation),
    requestOf(organisation, { knows: (id) => id === first }),
    requestOf(organisation, { vectors: without }),
    requestOf(organisation, { vectors: swapped }),
    requestOf(organisation, { at: monthEndOf('2022-03-31'), admissions: thisYearUntil('2022-03-31') }),
    requestOf({ ...organisation, tree: treeAsOf(moved, DAY) }),
    requestOf(organisation),
  ];
}

it('what is remembered is what would be worked out, whatever changes in between', () => {
  fc.assert(
    fc.property(organisations, organisations, (one, other) => {
      const remembered = rememberedDisclosures();
      for (const request of [...changes(one), ...changes(other), ...changes(one)])
        expect(untold(request, remembered(request))).toEqual(untold(request));
    }),
    { numRuns: 5, seed: 10 },
  );
});

it('is worked out once for the same rosters, though they were read again', () => {
  const [organisation] = fc.sample(organisations, { numRuns: 1, seed: 10 });
  if (organisation === undefined) throw new Error('There is an organisation');
  const remembered = rememberedDisclosures();
  const first = remembered(requestOf(organisation));
  const again = new Map(
    [...organisation.vectors].map(([id, { pairs }]) => [id, { pairs: Int32Array.from(pairs) }]),
  );
  expect(remembered(requestOf({ ...organisation, vectors: again }))).toBe(first);
});

it('is worked out anew where a unit hangs elsewhere, though all stand in the same order', () => {
  const unit = (id: string, parent: string | null) =>
    unitSince('2000-01-01', {
      ...{ id, parent, shard: 's', name: id, kind: 'branch', sector: 'other', keepsRoster: parent !== null },
    });
  const vector = countMembers([{ fields: { dan_toc: '03' } }], DAY);
  const vectors = new Map(['u1', 'u2'].map((id) => [id, vector]));
  const remembered = rememberedDisclosures();
  const [beside, below] = ['u0', 'u1'].map((parent) => {
    const tree = treeAsOf([unit('u0', null), unit('u1', 'u0'), unit('u2', parent)], DAY);
    return remembered(requestOf({ tree, vectors }));
  });
  expect(below).not.toBe(beside);
});

it('costs a fiftieth of working it out, over the branches of a province', () => {
  const random = randomOf(10);
  const units = Array.from({ length: 2_164 }, (_, n) =>
    unitSince('2000-01-01', {
      id: `u${String(n)}`,
      shard: 's',
      name: `Đơn vị ${String(n)}`,
      kind: 'branch',
      sector: 'other',
      parent: n === 0 ? null : `u${String(n <= 160 ? 0 : n % 160)}`,
      keepsRoster: n > 160,
    }),
  );
  const people = () =>
    Array.from({ length: 12 }, () => ({
      fields: {
        dan_toc: random.pick(['01', '03', '08', '50']),
        ton_giao: random.pick(['khong', 'khong', 'phat-giao']),
        chuyen_mon: random.pick(['dai-hoc', 'trung-cap']),
        ngay_sinh: `${String(random.between(1950, 2003))}-05-14`,
      },
    }));
  const vectors = new Map(units.slice(161).map(({ id }) => [id, countMembers(people(), DAY)]));
  const organisation = { tree: treeAsOf(units, DAY), vectors };
  const remembered = rememberedDisclosures();
  const time = () => {
    const before = processorMs();
    remembered(requestOf(organisation));
    return processorMs() - before;
  };
  const first = time();
  const later = Math.min(...Array.from({ length: 5 }, time));
  expect(later).toBeLessThan(first / 50);
});
