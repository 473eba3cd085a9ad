/**
 * How many files of other people open here, of those that openpyxl (Debian package python3-openpyxl) opens: what each takes of
 * processor and memory, and of those that stay closed why. Nothing of such files is kept in this repository.
 *
 *   npm run check:folders -- FOLDER... [--seconds 10] [--megabytes 512]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openXlsx } from '../../addin/excel/xlsx/open.ts';
import { readBlocks } from '../../addin/excel/xlsx/read-blocks.ts';
import { XlsxError } from '../../addin/excel/xlsx/zip/problem.ts';
import { processorMs } from '../support/processor-time.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    megabytes: { type: 'string', default: '512' },
    /** One file, in a process of its own. */
    alone: { type: 'boolean', default: false },
  },
});
const ENOUGH = 0.99;

interface Opened {
  readonly file: string;
  /** '' where it opened. */
  readonly problem: string;
  readonly seconds: number;
  /** Of the process, which may have opened others before. */
  readonly megabytes: number;
}

async function opened(file: string): Promise<Opened> {
  const before = processorMs();
  let problem = '';
  try {
    const bytes = readFileSync(file);
    await readBlocks(bytes);
    await openXlsx(bytes);
  } catch (error) {
    problem = error instanceof XlsxError ? error.code : String(error);
  }
  const megabytes = process.resourceUsage().maxRSS / 1_024;
  return { file, problem, seconds: (processorMs() - before) / 1_000, megabytes };
}

/** What a file takes is measured again without the others, where it could be too much. */
async function measured(file: string): Promise<Opened> {
  const before = process.resourceUsage().maxRSS / 1_024;
  const found = await opened(file);
  const isMuch = found.megabytes > before + 1 && found.megabytes > Number(options.megabytes) / 2;
  if (!isMuch && found.seconds < Number(options.seconds) / 2) return found;
  const { stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, '--alone', file],
    {
      encoding: 'utf8',
    },
  );
  return JSON.parse(stdout) as Opened;
}

function ofOpenpyxl(files: readonly string[]): ReadonlyMap<string, string> {
  const input = files.join('\n');
  const script = 'test/files/open-all-with-openpyxl.py';
  const out = execFileSync('/usr/bin/python3', [script], { input, encoding: 'utf8', maxBuffer: 1e8 });
  return new Map(
    out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as [string, string]),
  );
}

function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([line, count]) => `${String(count)}  ${line}`);
}

async function run(): Promise<void> {
  const files = positionals.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => ['.xlsx', '.xlsm'].includes(extname(name).toLowerCase()))
      .map((name) => join(folder, name)),
  );
  const there = ofOpenpyxl(files);
  const both: Opened[] = [];
  for (const file of files) both.push(await measured(file));
  const lines = both.map(({ file, problem }) => {
    const other = there.get(file) === '' ? 'openpyxl opens it' : `openpyxl: ${there.get(file) ?? 'nothing'}`;
    return `${problem === '' ? 'opens' : problem}; ${other}`;
  });
  for (const line of counted(lines)) console.log(line);
  const ofThose = both.filter(({ file }) => there.get(file) === '');
  const closed = ofThose.filter(({ problem }) => problem !== '');
  for (const { file, problem } of closed) console.log(`${problem}: ${file}`);
  const slowest = both.toSorted((a, b) => b.seconds - a.seconds)[0];
  const largest = both.toSorted((a, b) => b.megabytes - a.megabytes)[0];
  const opens = ofThose.length - closed.length;
  console.log(
    `${String(files.length)} files; ${String(opens)} open of ${String(ofThose.length)} that openpyxl opens`,
  );
  console.log(`at most ${String(slowest?.seconds.toFixed(1))} s of processor: ${String(slowest?.file)}`);
  console.log(`at most ${String(largest?.megabytes.toFixed(0))} MB: ${String(largest?.file)}`);
  const isMuch = both.some(
    ({ seconds, megabytes }) => seconds > Number(options.seconds) || megabytes > Number(options.megabytes),
  );
  if (isMuch || opens < ofThose.length * ENOUGH) process.exitCode = 1;
}

if (options.alone) console.log(JSON.stringify(await opened(positionals[0] ?? '')));
else await run();
