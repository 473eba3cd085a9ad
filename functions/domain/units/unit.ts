/** A unit is a node of the tree, with a permanent opaque id; its names, kinds and parents are dated. */

/** true from `from` (inclusive, ISO date) to `to` (exclusive), or for ever. */
export interface Dated<T> {
  readonly from: string;
  readonly to?: string;
  readonly value: T;
}

/** What a unit is in the organisation; a label for people and for grouping, never a rule about depth. */
export type UnitKind = 'province' | 'bloc' | 'district' | 'grassroots' | 'committee' | 'branch' | 'union';

/** Where the unit sits in society: groups the summary ("295 đảng viên trong trường học"). unknown: nobody has said it. */
export const SECTORS = [
  'school',
  'enterprise',
  'agency',
  'residential',
  'armed-forces',
  'other',
  'unknown',
] as const;
export type UnitSector = (typeof SECTORS)[number];

export interface Unit {
  /** Opaque, permanent, [A-Za-z0-9-]: no name and no code in it. */
  readonly id: string;
  /** The storage partition its figures rest in; fixed at creation, so that moving the unit moves no data. */
  readonly shard: string;
  readonly names: readonly Dated<string>[];
  readonly kinds: readonly Dated<UnitKind>[];
  readonly sectors: readonly Dated<UnitSector>[];
  /** Codes of the ledger's Loại hình, where it was said: what kind of grassroots organisation it is. */
  readonly forms?: readonly Dated<string>[];
  /** null for a root. A unit with no parent in force on a date does not exist on that date. */
  readonly parents: readonly Dated<string | null>[];
  /** Keeps a roster of its own (a branch, or a grassroots branch). */
  readonly keepsRoster: readonly Dated<boolean>[];
  /** Where its members went when it ended: merges are links, nothing is overwritten. */
  readonly successors?: readonly string[];
  /** Where its members came from when it was split off. */
  readonly predecessors?: readonly string[];
}

/** From `day` on the people of `before` are the people of `after`, together. A unit that goes on stands on both sides. */
export interface Turn {
  readonly day: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A part of a unit's life between two turns: a roster dated within it lists people who then all went the same way. */
export interface Stretch {
  readonly unit: string;
  /** ISO, inclusive; '' where it has always been. */
  readonly from: string;
  /** Exclusive: the day of the turn that ends it; left out where there is none up to the day of the tree. */
  readonly to?: string;
  readonly comesFrom?: Turn;
  readonly goesInto?: Turn;
}

/** A unit as it was on one date. */
export interface UnitAsOf {
  readonly id: string;
  readonly shard: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly sector: UnitSector;
  /** Left out where nobody said it. */
  readonly form?: string;
  readonly parent: string | null;
  readonly keepsRoster: boolean;
}

/** A union keeps candidates and no members. */
export const keepsMembers = ({ keepsRoster, kind }: Pick<UnitAsOf, 'keepsRoster' | 'kind'>): boolean =>
  keepsRoster && kind !== 'union';

export interface Tree {
  readonly asOf: string;
  readonly unit: (id: string) => UnitAsOf | undefined;
  readonly children: (id: string) => readonly UnitAsOf[];
  /** The unit and everything below it, parents before children, children in name order. */
  readonly subtree: (id: string) => readonly UnitAsOf[];
  /** From the parent up to the root. */
  readonly ancestors: (id: string) => readonly UnitAsOf[];
  readonly roots: readonly UnitAsOf[];
  /** Units with a roster that hang below it under a unit that has ended: in no subtree, and to be named beside every sum. */
  readonly leftOut: (id: string) => readonly UnitAsOf[];
  /** What was merged and split up to the day, the earliest first. */
  readonly turns: readonly Turn[];
  /** The stretches of a unit's life up to the day, the earliest first; none where it took part in no turn. */
  readonly stretches: (id: string) => readonly Stretch[];
  /** A unit that has ended by the day, as it was on its last one. */
  readonly past: (id: string) => UnitAsOf | undefined;
  /** The top of what a unit hangs under by all that is written down of it, for one that is not there on the day; itself where it is one. */
  readonly topOnRecord: (id: string) => string;
}
