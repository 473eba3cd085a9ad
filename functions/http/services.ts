/** What handlers work with, made once at start from the configuration. */
import { KEPT_CANDIDATES } from '../domain/kinds/candidates.ts';
import { KEPT_GRADINGS } from '../domain/kinds/gradings.ts';
import { KEPT_MEMBERS } from '../domain/kinds/members.ts';
import { rememberedContents } from '../domain/reports/remembered.ts';
import type { RememberedContents } from '../domain/reports/remembered.ts';
import { rememberedDisclosures } from '../domain/statistics/disclosure/remembered.ts';
import { ConfigurationError, type Configuration, type FirstRun } from '../identity/configuration.ts';
import { tokenVerifier } from '../identity/tokens.ts';
import type { Verify } from '../identity/tokens.ts';
import { usualLimits } from './rate.ts';
import type { Limits } from './rate.ts';
import { OtherIdKey } from '../storage/id-key.ts';
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
  const storage = await openStorage(configuration, clock, KEPT_MEMBERS, [KEPT_CANDIDATES, KEPT_GRADINGS]);
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
    const sentence = 'KHOPSO_ID_KEY is not the key that the id numbers in these tables were kept with';
    throw new ConfigurationError('KHOPSO_ID_KEY', sentence);
  }
}
