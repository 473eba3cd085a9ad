/**
 * `npm run rules:diff -- <git revision>`: what a change of the rules would do. The sheets are made by this checkout; the revision's
 * reading and rules and ours judge the same sheets, and findings that came or went are counted by rule.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { SheetBlock } from '../../functions/domain/sheet/block.ts';
import { compareFindings, linesOf, type FoundBy } from './rules-compare.ts';
import { plant } from './plant.ts';
import { AS_OF, provinceSheets } from './sheets.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const REVISION = /^[\w./~^@{}-]+$/;
const PLANTED = 1_000;
const SEED = 20_170_630;
const KIND = './functions/domain/roster/fields/members.ts';

/**
 * A revision from before lists had kinds reads without being told which; one from before rules read a list takes the reading, and
 * knows by itself which rules run.
 */
function entryOf(tree: string): string {
  const isTold = existsSync(join(tree, KIND));
  return `
${isTold ? `import { MEMBERS } from '${KIND}';` : ''}
import { readRoster } from './functions/domain/roster/read.ts';
import { checkRoster } from './functions/domain/rules/check.ts';
import { RULES } from './functions/domain/rules/catalogue.ts';
export const findings = (block, on) => {
  const reading = readRoster(block${isTold ? ', MEMBERS' : ''});
  if (reading.kind === 'none') return [];
  const list = { name: reading.sheet, members: reading.members };
  return checkRoster({ reading, ${isTold ? 'kind: MEMBERS, ' : ''}list, sheet: reading, on }, RULES).findings;
};`;
}

/** The rules of a source tree as a module of its own, so that two of them can stand side by side. */
async function rulesOf(tree: string, outfile: string): Promise<FoundBy> {
  await build({
    stdin: { contents: entryOf(tree), resolveDir: tree, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  const loaded = (await import(pathToFileURL(outfile).href)) as { readonly findings: FoundBy };
  return loaded.findings;
}

/** The pure code of a revision, unpacked. Throws where git does not know it. */
function unpack(revision: string, into: string): void {
  const archive = execFileSync('git', ['archive', revision, 'functions/domain'], {
    cwd: ROOT,
    maxBuffer: 100_000_000,
  });
  execFileSync('tar', ['-x', '-C', into], { input: archive });
}

function corpora(): ReadonlyMap<string, readonly SheetBlock[]> {
  const sheets = provinceSheets();
  return new Map([
    ['a clean province', sheets.map(({ block }) => block)],
    [`the same with ${String(PLANTED)} mistakes`, plant(sheets, PLANTED, SEED).map(({ block }) => block)],
  ]);
}

async function main(revision: string | undefined): Promise<number> {
  if (revision === undefined || !REVISION.test(revision) || revision.startsWith('-')) {
    console.error('Usage: npm run rules:diff -- <git revision>');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'khopso-rules-'));
  try {
    try {
      unpack(revision, folder);
    } catch {
      console.error(`git does not know the revision ${revision}, or it has no rules.`);
      return 2;
    }
    const before = await rulesOf(folder, join(folder, 'before.mjs'));
    const after = await rulesOf(ROOT, join(folder, 'after.mjs'));
    for (const [name, blocks] of corpora()) {
      console.log(`${name}, ${String(blocks.length)} sheets as of ${AS_OF}`);
      for (const line of linesOf(compareFindings(blocks, AS_OF, before, after))) console.log(`  ${line}`);
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv[2]);
