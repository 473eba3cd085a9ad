/**
 * What the product says of known material, compared with what it said when the fixture was written: every workbook of the corpus, two
 * organisations through the service, a province through the rules. Ends with 1 where an item differs or is gone; new ones are told.
 *
 *   npm run outputs -- [--out FOLDER] [--only corpus|pull|province] [--write]
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusItems } from './outputs/corpus.ts';
import { hashOf, settled, type Item } from './outputs/item.ts';
import { provinceItems } from './outputs/province.ts';
import { pulledItems } from './outputs/pulled.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/first-shape/outputs.json', import.meta.url));
const SOURCES: Readonly<Record<string, () => AsyncIterable<Item> | Iterable<Item>>> = {
  corpus: corpusItems,
  pull: pulledItems,
  province: provinceItems,
};

type Hashes = Readonly<Record<string, string>>;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

async function keep(folder: string, { name, said }: Item): Promise<void> {
  const file = join(folder, `${name}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(settled(said), null, 1)}\n`);
}

async function compute(sources: readonly string[], out: string | undefined): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const source of sources) {
    const started = performance.now();
    let items = 0;
    for await (const item of SOURCES[source]?.() ?? []) {
      if (item.name in hashes) throw new Error(`Two items are called ${item.name}`);
      hashes[item.name] = hashOf(item.said);
      if (out !== undefined) await keep(out, item);
      items += 1;
    }
    const seconds = ((performance.now() - started) / 1_000).toFixed(0);
    console.log(`${source}: ${String(items)} items, ${seconds} s`);
  }
  return hashes;
}

/** One item a line, so that a change shows as the lines of the items it is about. */
function lines(entries: readonly [string, string][]): string {
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  return `{\n${sorted.map(([name, hash]) => `${JSON.stringify(name)}: "${hash}"`).join(',\n')}\n}\n`;
}

/** How many differ or are gone. */
function compare(known: Hashes, now: Hashes): number {
  const differing = Object.keys(known).filter((name) => known[name] !== now[name]);
  for (const name of differing) console.log(`✕ ${name}: ${name in now ? 'differs' : 'is gone'}`);
  const added = Object.keys(now).filter((name) => !(name in known));
  if (added.length > 0) console.log(`+ ${String(added.length)} new: ${added.slice(0, 10).join(', ')}`);
  console.log(`${String(differing.length)} of ${String(Object.keys(known).length)} items differ`);
  return differing.length;
}

const { only, out, write } = values;
const sources = Object.keys(SOURCES).filter((source) => only === undefined || source === only);
if (sources.length === 0) {
  console.error('--only corpus|pull|province');
  process.exit(2);
}
const now = await compute(sources, out);
const isAsked = ([name]: [string, string]) => sources.includes(name.split('/')[0] ?? '');
const all = existsSync(FIXTURE) ? Object.entries(JSON.parse(await readFile(FIXTURE, 'utf8')) as Hashes) : [];
if (write) {
  const others = all.filter((entry) => !isAsked(entry));
  await writeFile(FIXTURE, lines([...others, ...Object.entries(now)]));
} else if (compare(Object.fromEntries(all.filter(isAsked)), now) > 0) {
  process.exitCode = 1;
}
