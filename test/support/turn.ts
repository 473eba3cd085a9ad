/** Units of one turn, for what is about the first lists after it: A and B became N; D went into C; E became X and Y. */
import { unitSince } from '../../functions/demo/generator/bloc.ts';

export const TURN = '2023-10-01';
const BEGINNING = '2020-01-01';

export const unitOfTurn = (id: string, more: object = {}) => ({
  ...unitSince(BEGINNING, {
    id,
    shard: 'root',
    name: `Chi bộ ${id.toUpperCase()}`,
    kind: 'branch',
    sector: 'residential',
    parent: id === 'root' ? null : 'root',
    keepsRoster: id !== 'root',
  }),
  ...more,
});
const ended = (id: string, successors: string[]) =>
  unitOfTurn(id, { parents: [{ from: BEGINNING, to: TURN, value: 'root' }], successors });
const begun = (id: string, more: object = {}) =>
  unitOfTurn(id, { parents: [{ from: TURN, value: 'root' }], ...more });

export const UNITS_OF_TURN = [
  unitOfTurn('root'),
  ended('a', ['n']),
  ended('b', ['n']),
  begun('n'),
  unitOfTurn('c'),
  ended('d', ['c']),
  ended('e', []),
  begun('x', { predecessors: ['e'] }),
  begun('y', { predecessors: ['e'] }),
];
