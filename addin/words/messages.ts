/** Typed messages: a wrong key or a forgotten param does not compile. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import { fill } from './fill.ts';
import type { ParamsIn } from './fill.ts';
import { CHECK_WORDS } from './screens/check.ts';
import { FRAME_WORDS } from './screens/frame.ts';
import { MAPPING_WORDS } from './screens/mapping.ts';
import { REPAIR_WORDS } from './screens/repairs.ts';
import { SEND_WORDS } from './screens/send.ts';
import type { FailureWords } from './screens/failures.ts';
import { SEVERITY_WORDS } from './severity.ts';

export type Language = 'vi' | 'en';

/** Of what is there from the beginning: the frame and the clerk's screens. Every other screen brings its own: sayingFrom. */
const MESSAGES = {
  ...FRAME_WORDS,
  ...SEVERITY_WORDS,
  ...CHECK_WORDS,
  ...MAPPING_WORDS,
  ...REPAIR_WORDS,
  ...SEND_WORDS,
};
export type MessageKey = keyof typeof MESSAGES;

/** No second argument where the message has no params. */
export type ParamsOf<K extends MessageKey> = ParamsIn<(typeof MESSAGES)[K]['vi']>;
type Table = Readonly<Record<string, Bilingual>>;

export interface Words {
  readonly language: Language;
  readonly say: <K extends MessageKey>(key: K, ...params: ParamsOf<K>) => string;
  /** A message without params by a key that is made up of data ('skipped.total'); undefined where there is none. */
  readonly find: (key: string) => string | undefined;
  /** The side of a text that carries both languages. */
  readonly pick: (text: Bilingual) => string;
  /** Of another list than that of members. */
  readonly list?: Pick<ListKind, 'fields' | 'exits'> & { readonly failures: FailureWords };
}

/** The words of a table that comes with a part of the pane that is loaded later. */
export function sayingFrom<T extends { readonly [K in keyof T]: Bilingual }>(table: T, { pick }: Words) {
  return <K extends keyof T>(key: K, ...params: ParamsIn<T[K]['vi']>): string =>
    fill(pick(table[key]), params[0] ?? {});
}

/** Both sides of a text, filled: for who cannot know which one is read. */
export function sayingBoth<T extends { readonly [K in keyof T]: Bilingual }>(table: T) {
  return <K extends keyof T>(key: K, ...params: ParamsIn<T[K]['vi']>): Bilingual => ({
    vi: fill(table[key].vi, params[0] ?? {}),
    en: fill(table[key].en, params[0] ?? {}),
  });
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
