/**
 * The shape a host class must have to stand behind a class of Excel's client: its offered members, with every Excel class
 * replaced by its own node, a ClientResult by the plain value, and …OrNullObject answers by null.
 */
import type { ClassName, ExcelClasses, Surface } from './surface.ts';

/** The offered members of a class. */
export type Offered<C extends ClassName> = Surface[C][number];

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The class that a type is, where it is one of Excel's; never otherwise, and of `any`. */
type ClassOf<T> = 0 extends 1 & T
  ? never
  : { [C in ClassName]: Same<T, ExcelClasses[C]> extends true ? C : never }[ClassName];

/** A class goes first: some have a `value` like a ClientResult. */
type Answer<T> = [ClassOf<T>] extends [never] ? PlainAnswer<T> : NodeOf<ClassOf<T>>;

type PlainAnswer<T> =
  T extends OfficeExtension.ClientResult<infer Value>
    ? Value
    : T extends readonly (infer Item)[]
      ? [ClassOf<Item>] extends [never]
        ? T
        : readonly NodeOf<ClassOf<Item>>[]
      : T;

/** Arguments that may be an object of the client arrive as nodes; the rest as sent, so a node checks them itself. */
type Member<Name, T> = T extends (...args: never[]) => infer Result
  ? (...args: never[]) => Name extends `${string}OrNullObject` ? Answer<Result> | null : Answer<Result>
  : Answer<T>;

export type NodeOf<C extends ClassName> = {
  readonly [M in Offered<C>]: Member<M, ExcelClasses[C][M & keyof ExcelClasses[C]]>;
};

/** What the protocol needs of every node. */
export interface HostNode {
  readonly className: ClassName;
}
