/** The whole product for a browser test: what `npm start` runs, in a data folder of its own, until it is told to end. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/command.ts';
import { copyPrepared, runProduct } from './prepared.ts';

interface Seated {
  readonly person: string;
  readonly unit: string;
  readonly url: string;
}

interface Told {
  readonly api: string;
  /** `pool`: who keeps candidates beside the clerk, where somebody does. */
  readonly people: Readonly<Record<'clerk' | 'office' | 'leader', Seated> & { pool?: Seated }>;
}

/** Of a service that began without an organisation. */
interface ToldEmpty {
  readonly api: string;
  readonly setup: { readonly code: string; readonly url: string };
}

interface Running {
  /** Where it keeps its data; ready.json is in it. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

export type Product = Told & Running;
export type EmptyProduct = ToldEmpty & Running;

export async function startProduct(): Promise<Product> {
  const folder = newFolder();
  await copyPrepared(folder);
  return start<Told>(folder, []);
}

/** Another organisation of the demonstration, loaded anew: a small one. */
export const startOrganisation = (bloc: string): Promise<Product> =>
  start<Told>(newFolder(), ['--bloc', bloc]);

export const startEmptyProduct = (): Promise<EmptyProduct> => start<ToldEmpty>(newFolder(), ['--empty']);

/** Where candidates stand on a day (ISO) below the unit of one of its people, line by line. */
export async function linesOfFunnel(
  { api }: Product,
  { person, unit }: Pick<Seated, 'person' | 'unit'>,
  day: string,
): Promise<readonly string[]> {
  const asked = ['funnel', '--unit', unit, '--as', person, '--asof', day];
  const { status, out } = await runCommand(asked, { today: day, environment: { KHOPSO_API: api } });
  expect(status).toBe(0);
  return out.split('\n');
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'khopso-'));

/** `T`: what ready.json holds, which another test holds it to. */
async function start<T>(folder: string, options: readonly string[]): Promise<T & Running> {
  const running = runProduct(folder, options);
  const told = JSON.parse(readFileSync(await running.started(), 'utf8')) as T;
  return {
    ...told,
    folder,
    stop: async () => {
      await running.ended();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
