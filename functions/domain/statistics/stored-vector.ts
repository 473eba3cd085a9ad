/**
 * A vector as it rests, held against itself before anything is summed. Layout 1 has no checksum, but everybody stands in every
 * composition exactly once, and whoever was admitted stands there again by category: a vector that was cut short between two slots,
 * or is noise that happens to decode, does not add up. What does not add up, and what a later program wrote, is not computed.
 */
import { CORE_BLOCKS } from './layout.ts';
import { decodeVector, VectorError } from './vector.ts';
import type { StatisticsVector } from './vector.ts';

/** Counts that are checked together; a slot belongs to one of them at most. */
const GROUPS: readonly (readonly [group: string, belongs: (slot: string) => boolean])[] = [
  ['members', (slot) => slot === 'members'],
  ['women', (slot) => slot === 'sex.nu'],
  ['sex', (slot) => slot.startsWith('sex.')],
  ['status', (slot) => slot.startsWith('status.')],
  ['minority', (slot) => slot === 'minority'],
  ['religion', (slot) => slot.startsWith('religion.')],
  ['youthUnion', (slot) => slot === 'youthUnion'],
  ['exempt', (slot) => slot === 'exempt'],
  ['class', (slot) => slot.startsWith('class.')],
  ['student', (slot) => slot === 'occupation.sinh-vien' || slot === 'occupation.hoc-sinh'],
  ['enterprise', (slot) => slot.startsWith('occupation.dn-')],
  ['occupation', (slot) => slot.startsWith('occupation.')],
  ['general', (slot) => slot.startsWith('general.')],
  ['professional', (slot) => slot.startsWith('professional.')],
  ['theory', (slot) => slot.startsWith('theory.')],
  ['ethnicity', (slot) => slot.startsWith('ethnicity.')],
  ['birth', (slot) => slot.startsWith('birth.')],
  ['undated', (slot) => slot === 'admission.unknown'],
  ['admitted.total', (slot) => slot.startsWith('admission.') && slot.endsWith('.total')],
  ['admitted.women', (slot) => slot.startsWith('admission.') && slot.endsWith('.women')],
  ['admitted.minority', (slot) => slot.startsWith('admission.') && slot.endsWith('.minority')],
  ['admitted.youthUnion', (slot) => slot.startsWith('admission.') && slot.endsWith('.youthUnion')],
  ['admitted.student', (slot) => slot.startsWith('admission.') && slot.endsWith('.student')],
  ['admitted.enterprise', (slot) => slot.startsWith('admission.') && slot.endsWith('.enterprise')],
];

const groupAt = (name: string): number => GROUPS.findIndex(([, belongs]) => belongs(name));

/** By slot. */
const GROUP_OF = Uint8Array.from(
  CORE_BLOCKS.flatMap(({ id, rows, size }) => {
    const groups =
      id === 'counts' ? rows.map((row) => groupAt(row)) : rows.map((row) => groupAt(`${id}.${row}`));
    return Array.from({ length: size }, (_, index) => groups[index % groups.length] ?? 0);
  }),
);

/** Groups that together hold everybody once. */
const WHOLES = [
  ['women', 'sex'],
  ['status'],
  ['religion'],
  ['class'],
  ['student', 'enterprise', 'occupation'],
  ['general'],
  ['professional'],
  ['theory'],
  ['ethnicity'],
  ['birth'],
  ['undated', 'admitted.total'],
].map((names) => names.map(groupNumber));

const CATEGORIES = ['women', 'minority', 'youthUnion', 'student', 'enterprise'].map((name) => ({
  all: groupNumber(name),
  admitted: groupNumber(`admitted.${name}`),
}));
const [MEMBERS, UNDATED, EXEMPT] = ['members', 'undated', 'exempt'].map(groupNumber) as [
  number,
  number,
  number,
];

function groupNumber(name: string): number {
  return GROUPS.findIndex(([group]) => group === name);
}

const NOBODY: readonly number[] = GROUPS.map(() => 0);

/** Plain loops, as in readPairs(): this runs over every branch of a province before its first figures are shown. */
function addsUp({ pairs }: StatisticsVector): boolean {
  const sums = NOBODY.slice();
  for (let at = 0; at < pairs.length; at += 2) {
    const group = GROUP_OF[pairs[at] ?? 0] ?? 0;
    sums[group] = (sums[group] ?? 0) + (pairs[at + 1] ?? 0);
  }
  const members = sums[MEMBERS] ?? 0;
  for (const groups of WHOLES) {
    let everybody = 0;
    for (const group of groups) everybody += sums[group] ?? 0;
    if (everybody !== members) return false;
  }
  for (const { all, admitted } of CATEGORIES) {
    // Whose admission is not dated stands in no category of it.
    const undated = (sums[all] ?? 0) - (sums[admitted] ?? 0);
    if (undated < 0 || undated > (sums[UNDATED] ?? 0)) return false;
  }
  return members > 0 && (sums[EXEMPT] ?? 0) <= members;
}

/** undefined: cannot be computed. Nobody sends an empty roster, so a vector of nobody is one of them. */
export function readVector(bytes: Uint8Array): StatisticsVector | undefined {
  try {
    const vector = decodeVector(bytes);
    return addsUp(vector) ? vector : undefined;
  } catch (error) {
    if (error instanceof VectorError) return undefined;
    throw error;
  }
}
