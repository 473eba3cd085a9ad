/** Loads a demonstration into the service that was just started, as its people would have sent it. */
import { readConfiguration } from '../identity/configuration.ts';
import { registerRoutes } from '../routes/register.ts';
import { NO_LIMITS } from '../http/rate.ts';
import { openServices } from '../http/services.ts';
import { takeRegistrations } from './core.ts';
import { loadDemo } from '../demo/demo.ts';
import { startHost } from './host.ts';
import type { DemoOrganisation } from '../demo/organisation.ts';
import { createIssuer } from './issuer.ts';
import { DEMO_PEOPLE, SIGN_IN_PEOPLE } from '../demo/people.ts';

interface LoadEnding {
  readonly signal: AbortSignal;
  /** What has to be undone at the end. */
  readonly first: (step: () => Promise<void> | void) => void;
}

/**
 * Through the same routes, over a host of its own: its clock stands on the day on which a roster came in, and its tokens, of a key
 * of its own, hold nowhere else. Returns the ids of those who may do anything in it.
 */
export async function loadDemonstration(
  bloc: DemoOrganisation,
  ending: LoadEnding,
): Promise<ReadonlySet<string>> {
  let now = new Date();
  const { tokenFor, issuer, audience, keys } = await createIssuer(DEMO_PEOPLE, process.env);
  const configured = readConfiguration(process.env);
  const tokens = { ...configured.tokens, issuer, audience, keys: { kind: 'set', set: keys } } as const;
  const configuration = { ...configured, tokens };
  const services = await openServices(configuration, () => now, NO_LIMITS);
  registerRoutes(() => Promise.resolve(services));
  const host = await startHost({ port: 0, registrations: takeRegistrations() });
  ending.first(host.close);
  try {
    await loadDemo({
      bloc,
      storage: services.storage,
      api: `${host.url}/api`,
      tokenFor,
      setDay: (day) => {
        now = new Date(`${day}T09:00:00+07:00`);
      },
      signal: ending.signal,
      progress: progressLine(),
    });
    const { directory } = services.storage;
    const grants = await Promise.all(SIGN_IN_PEOPLE.map(({ id }) => directory.grantsOf(id)));
    return new Set(grants.flat().map(({ person }) => person));
  } finally {
    await host.close();
  }
}

/** One line that counts up on a screen; a line for every tenth where the output is kept. */
function progressLine(): (done: number, total: number) => void {
  let told = -1;
  return (done, total) => {
    const text = `Nạp dữ liệu trình diễn / loading the demonstration: ${String(done)}/${String(total)}`;
    const tenth = Math.floor((done * 10) / total);
    if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === total ? '\n' : ''}`);
    else if (tenth > told) console.log(text);
    told = tenth;
  };
}
