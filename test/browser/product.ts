/** The whole product for a browser test: what `npm start` runs, in a data folder of its own, until it is told to end. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyPrepared, runProduct } from './prepared.ts';

interface Told {
  readonly api: string;
  readonly people: Readonly<
    Record<
      'clerk' | 'office' | 'leader',
      { readonly person: string; readonly unit: string; readonly url: string }
    >
  >;
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
