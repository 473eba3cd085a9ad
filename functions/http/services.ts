/** What handlers work with, made once at start from the configuration. */
import { KEPT_KINDS } from '../domain/kinds/kept-kinds.ts';
import { rememberedContents } from '../domain/reports/remembered.ts';
import type { RememberedContents } from '../domain/reports/remembered.ts';
import { rememberedDisclosures } from '../domain/statistics/disclosure/remembered.ts';
import { ConfigurationError, type Configuration, type FirstRun } from '../identity/configuration.ts';
import { tokenVerifier } from '../identity/tokens.ts';
import type { Verify } from '../identity/tokens.ts';
import { usualLimits } from './rate.ts';
import type { Limits } from './rate.ts';
import { OtherIdKey } from '../storage/id-keys.ts';
import type { OtherKeyWhich } from '../storage/id-keys.ts';
import type { SettingName } from '../identity/settings.ts';
import { openStorage } from '../storage/storage.ts';
import type { Storage } from '../storage/storage.ts';

export type Clock = () => Date;

export interface Services {
  readonly storage: Storage;
  readonly verify: Verify;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly firstRun: FirstRun;
  /** What is not told, remembered between requests. */
  readonly disclosures: ReturnType<typeof rememberedDisclosures>;
  /** What reports came to, the same. */
  readonly contents: RememberedContents;
}

/** Throws ConfigurationError. */
export async function openServices(
  configuration: Configuration,
  clock: Clock,
  limits: Limits = usualLimits(),
): Promise<Services> {
  const [members, ...others] = KEPT_KINDS;
  const storage = await openStorage(configuration, clock, members, others);
  await prepared(storage);
  return {
    storage,
    // By the time of the machine: where a demonstration's day stands in the past, its people sign in now all the same.
    verify: tokenVerifier(configuration.tokens, () => new Date()),
    clock,
    limits,
    firstRun: configuration.firstRun,
    disclosures: rememberedDisclosures(),
    contents: rememberedContents(),
  };
}

async function prepared(storage: Storage): Promise<void> {
  try {
    await storage.prepare();
  } catch (error) {
    if (!(error instanceof OtherIdKey)) throw error;
    const { setting, sentence } = OTHER_KEY[error.which];
    throw new ConfigurationError(setting, sentence(error.lists));
  }
}

const OTHER_KEY: Readonly<
  Record<OtherKeyWhich, { readonly setting: SettingName; readonly sentence: (lists: number) => string }>
> = {
  first: {
    setting: 'KHOPSO_ID_KEY',
    sentence: () => 'KHOPSO_ID_KEY is not the key that the id numbers in these tables were kept with',
  },
  old: {
    setting: 'KHOPSO_OLD_ID_KEYS',
    sentence: (lists) =>
      `KHOPSO_OLD_ID_KEYS lacks a key that is still needed: lists that count with numbers under it alone: ${String(lists)}`,
  },
  service: {
    setting: 'KHOPSO_SERVICE_KEY',
    sentence: () =>
      'KHOPSO_SERVICE_KEY is not the key that reports and invitations in these tables were made with',
  },
};
