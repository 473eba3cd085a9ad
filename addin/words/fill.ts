/** Templates: {name} stands for a param, {name|one|many} for the word that fits the number. Typed, so that a forgotten param does not compile. */
import { formatCount } from './format.ts';

type ParamNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
/** No second argument where the text has no params. */
export type ParamsIn<T extends string> = [ParamNames<T>] extends [never]
  ? []
  : [Readonly<Record<ParamNames<T>, string | number>>];

const SLOT = /\{([A-Za-z]+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** Fills {name} with text or a written number and {name|one|many} with the word that fits the number. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(SLOT, (_slot, name: string, one: string | undefined, many: string | undefined) => {
    const value = params[name];
    if (many !== undefined) return value === 1 ? (one ?? '') : many;
    if (value === undefined) return '…';
    return typeof value === 'number' ? formatCount(value) : value;
  });
}

/** The params that a template asks for, each once. */
export function paramNames(template: string): readonly string[] {
  return [...new Set([...template.matchAll(SLOT)].map((slot) => slot[1] ?? ''))].sort();
}
