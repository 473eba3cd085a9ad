/** Which service to talk to: KHOPSO_API, or the one that `npm start` has announced in its folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

export interface ServicePlace {
  readonly api: string;
  readonly person: string;
}

/** Milliseconds before a call is repeated: a command line is answered sooner than a pane gives up. */
export const PAUSES: readonly number[] = [300, 700];

const DATA = '.khopso';
const READY = 'ready.json';

/** `asked` is a person's id, or where `npm start` announced them one of the demo people by role: clerk, office, leader. */
export async function servicePlace(
  asked: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServicePlace> {
  const given = environment['KHOPSO_API'];
  const ready = given === undefined ? await readReady(environment['KHOPSO_DATA'] ?? DATA) : undefined;
  const api = given ?? stringAt(ready, 'api');
  if (api === undefined || !URL.canParse(api)) {
    throw new HeadlessError(2, sayBoth('service.none'));
  }
  const byRole = at(at(ready, 'people'), asked);
  return { api, person: stringAt(byRole, 'person') ?? asked };
}

async function readReady(folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, READY), 'utf8'));
  } catch {
    return undefined;
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

function stringAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' ? found : undefined;
}
