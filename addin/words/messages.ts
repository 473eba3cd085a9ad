/** Typed messages: a wrong key or a forgotten param does not compile. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { formatCount } from './format.ts';
import { CHECK_WORDS } from './screens/check.ts';
import { FRAME_WORDS } from './screens/frame.ts';
import { MAPPING_WORDS } from './screens/mapping.ts';
import { REPAIR_WORDS } from './screens/repairs.ts';
import { SEND_WORDS } from './screens/send.ts';

export type Language = 'vi' | 'en';

/** Of what is there from the beginning: the frame and the clerk's screens. Every other screen brings its own: sayingFrom. */
const MESSAGES = { ...FRAME_WORDS, ...CHECK_WORDS, ...MAPPING_WORDS, ...REPAIR_WORDS, ...SEND_WORDS };
export type MessageKey = keyof typeof MESSAGES;

type ParamNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
/** No second argument where the message has no params. */
export type ParamsOf<K extends MessageKey> = ParamsIn<(typeof MESSAGES)[K]['vi']>;
type ParamsIn<T extends string> = [ParamNames<T>] extends [never]
  ? []
  : [Readonly<Record<ParamNames<T>, string | number>>];

type Table = Readonly<Record<string, Bilingual>>;

export interface Words {
  readonly language: Language;
  readonly say: <K extends MessageKey>(key: K, ...params: ParamsOf<K>) => string;
  /** A message without params by a key that is made up of data ('skipped.total'); undefined where there is none. */
  readonly find: (key: string) => string | undefined;
  /** The side of a text that carries both languages. */
  readonly pick: (text: Bilingual) => string;
}

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

/** The words of a table that comes with a part of the pane that is loaded later. */
export function sayingFrom<T extends { readonly [K in keyof T]: Bilingual }>(table: T, { pick }: Words) {
  return <K extends keyof T>(key: K, ...params: ParamsIn<T[K]['vi']>): string =>
    fill(pick(table[key]), params[0] ?? {});
}

/** A text without params by a key that is made up of data ('figures.age'); undefined where the table has none. */
export function findIn(table: Table, { pick }: Pick<Words, 'pick'>, key: string): string | undefined {
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  return found && pick(found);
}

export function wordsIn(language: Language): Words {
  const pick: Words['pick'] = (text) => text[language];
  return {
    language,
    say: (key, ...params) => fill(pick(MESSAGES[key]), params[0] ?? {}),
    find: (key) => findIn(MESSAGES, { pick }, key),
    pick,
  };
}
