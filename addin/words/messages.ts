/** Typed messages: a wrong key or a forgotten param does not compile. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { EN } from './en.ts';
import { formatCount } from './format.ts';
import { VI } from './vi.ts';

export type Language = 'vi' | 'en';
export type MessageKey = keyof typeof VI;

type ParamNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
/** No second argument where the message has no params. */
export type ParamsOf<K extends MessageKey> = ParamsIn<(typeof VI)[K]>;
type ParamsIn<T extends string> = [ParamNames<T>] extends [never]
  ? []
  : [Readonly<Record<ParamNames<T>, string | number>>];

export interface Words {
  readonly language: Language;
  readonly say: <K extends MessageKey>(key: K, ...params: ParamsOf<K>) => string;
  /** A message without params by a key that is made up of data ('skipped.total'); undefined where there is none. */
  readonly find: (key: string) => string | undefined;
  /** The side of a text that carries both languages. */
  readonly pick: (text: Bilingual) => string;
}

const CATALOGUE: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { vi: VI, en: EN };
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

/** Typed words of a table that comes with a part of the pane that is loaded later. */
export function sayingFrom<T extends { readonly [K in keyof T]: Bilingual }>(table: T, { pick }: Words) {
  return <K extends keyof T>(key: K, ...params: ParamsIn<T[K]['vi']>): string =>
    fill(pick(table[key]), params[0] ?? {});
}

export function wordsIn(language: Language): Words {
  return {
    language,
    say: (key, ...params) => fill(CATALOGUE[language][key], params[0] ?? {}),
    find: (key) => (Object.hasOwn(VI, key) ? CATALOGUE[language][key as MessageKey] : undefined),
    pick: (text) => text[language],
  };
}
