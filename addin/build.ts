/**
 * Bundles what a browser loads: the pane and the preview page. `npm run build`, and called by the local host when it starts.
 * Prints nothing; sizes are returned, so that whoever calls can hold or show them.
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import type { BuildOptions, Metafile, OutputFile } from 'esbuild';
import { Folder } from './hosting/folder.ts';
import { DUTIES, INTRODUCTIONS, LISTS, OTHERS, afterWhatIsThere } from './hosting/later-parts.ts';
import { dialogPolicy, PANE_POLICY, PREVIEW_POLICY, staticHost, withPolicy } from './hosting/headers.ts';
import { DIALOG, leadingTo, outputOf, signInParts } from './hosting/sign-in-parts.ts';
import { FRAME_WORDS } from './words/screens/frame.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts: readonly string[]): string => join(ROOT, ...parts);

/** The oldest browsers that show the pane: what they lack and cannot be lowered, lint refuses. */
const { browserslist } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
  readonly browserslist: readonly string[];
};

const FOR_BROWSERS = {
  absWorkingDir: ROOT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: browserslist.map((browser) => browser.replace(' ', '')),
  // All of them know these; the bundler goes by an older table and would spell each as a text.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
  // Module scripts are UTF-8 by definition, and Vietnamese letters spelled as \u1ea1 are twice as long.
  charset: 'utf8',
  // Maps for whoever looks for a fault; a clerk's browser is not told of them, chunk by chunk.
  sourcemap: 'external',
  legalComments: 'linked',
  metafile: true,
  write: false,
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Where the rules themselves lie, by what they look at. */
const RULE_FOLDERS = [
  'file',
  'header',
  'cell',
  'row',
  'sheet',
  'units',
  'previous',
  'forms',
  'submission',
  'helpers',
] as const;

/** And those of lists beyond that of members; what else is known of these lies beside them. */
const LIST_RULES = [
  'candidate/after',
  'candidate/care',
  'candidate/class',
  'candidate/fitness',
  'candidate/member',
  'candidate/papers',
  'grading/own-rules',
] as const;

export interface Sizes {
  /** Bytes after gzip of the script the page names and everything it imports at once, and of the style sheet. */
  readonly firstChunk: number;
  readonly styles: number;
  /**
   * Bytes, as they are, of all that a clerk's quarter may load; most are the rules with their words, sources and examples, loaded
   * after the first screen.
   */
  readonly clerk: number;
  /** In how many scripts: each is a request. */
  readonly clerkScripts: number;
  /** Bytes of what a clerk loads only where her office opened a duty, or where she asks for it: a request to correct, a template. */
  readonly duties: number;
  /** Bytes of what a clerk loads only where she works with another list than that of members, which her office has opened. */
  readonly lists: number;
  /** Of them, their rules. */
  readonly listRules: number;
  /** Bytes of what comes with the list of candidates besides: introductions to other units, and from there. */
  readonly introductions: number;
  /** Bytes of the ways to sign in, of which a service has one, and of the window in which that is done. */
  readonly signIn: number;
  /** Bytes of what only an office or a leader loads. */
  readonly others: number;
  /** Of them, what zod brings. */
  readonly schemaLibrary: number;
  /** Of them, the rules themselves. */
  readonly rules: number;
}

export interface PaneBuild {
  readonly outdir: string;
  /** Another start than addin/main.ts, for tests: it must be named main. */
  readonly main?: string;
}

/** The frame of the pane and the tasks: nothing of a later part is asked for before both are there. */
const THERE = ['addin/pane/pane.ts', 'addin/tasks/create.ts'] as const;

/** taskpane.html, main-[hash].js, pane-[hash].css, dialog.html, chunks/, assets/, config.json, and the headers for a static host. */
export async function buildPane({ outdir, main = at('addin/main.ts') }: PaneBuild): Promise<Sizes> {
  const folder = new Folder(outdir);
  const signIn = await bundle({ ...FOR_BROWSERS, ...signInParts(outdir) });
  const { metafile, outputFiles } = await bundle({
    ...FOR_BROWSERS,
    entryPoints: { main, pane: at('addin/pane/styles/pane.css') },
    entryNames: '[name]-[hash]',
    // Every chunk names those it needs, so their names are short.
    chunkNames: 'chunks/[hash]',
    plugins: [afterWhatIsThere(ROOT, THERE), leadingTo(ROOT, signIn.metafile)],
    outdir,
  });
  const script = entryOutput(metafile, '.js');
  const styles = entryOutput(metafile, '.css');
  const ofClerk = reached(metafile, script, without(metafile, OTHERS, DUTIES, LISTS, INTRODUCTIONS));
  const clerk = scriptBytes(metafile, ofClerk);
  const bytesWithout = (...rooms: readonly RegExp[]): number =>
    scriptBytes(metafile, reached(metafile, script, without(metafile, ...rooms)));
  const withDuties = bytesWithout(OTHERS, LISTS, INTRODUCTIONS);
  const withLists = bytesWithout(OTHERS, INTRODUCTIONS);
  const withIntroductions = bytesWithout(OTHERS);
  const sizeOf = gzippedIn(outputFiles);
  const named = async (page: string, name: string, built: string): Promise<string> =>
    withWords(await readFile(at('addin', page), 'utf8'))
      .replace(`./${name}`, `./${relative(outdir, at(built)).replaceAll('\\', '/')}`)
      .replace('./pane.css', `./${basename(styles)}`);
  for (const { path, contents } of [...outputFiles, ...signIn.outputFiles]) await folder.put(path, contents);
  const taskpane = await named('taskpane.html', 'main.js', script);
  const window = await named('dialog.html', 'dialog.js', outputOf(signIn.metafile, DIALOG));
  await folder.put(join(outdir, 'taskpane.html'), withPolicy(taskpane, PANE_POLICY));
  await folder.put(join(outdir, 'dialog.html'), withPolicy(window, dialogPolicy()));
  await folder.put(join(outdir, 'staticwebapp.config.json'), staticHost(PANE_POLICY));
  await folder.put(join(outdir, 'config.json'), `${JSON.stringify({ api: '/api' })}\n`);
  await folder.copy(at('addin/assets'), 'assets');
  await folder.clear();
  return {
    firstChunk: sizeOf(reached(metafile, script, atOnce)),
    styles: sizeOf([styles]),
    clerk,
    clerkScripts: ofClerk.length,
    duties: withDuties - clerk,
    lists: withLists - withDuties,
    introductions: withIntroductions - withLists,
    signIn: scriptBytes(signIn.metafile, Object.keys(signIn.metafile.outputs)),
    others: scriptBytes(metafile, Object.keys(metafile.outputs)) - withIntroductions,
    schemaLibrary: bytesFrom(metafile, 'node_modules/zod/'),
    rules: ruleBytes(
      metafile,
      RULE_FOLDERS.map((folder) => `${folder}/`),
    ),
    listRules: ruleBytes(metafile, LIST_RULES),
  };
}

/** What stands in the page itself, as long as no script has come: '{app.starting:vi}'. */
const withWords = (page: string): string =>
  page.replace(
    /\{([\w.]+):(vi|en)\}/g,
    (_, key: keyof typeof FRAME_WORDS, language: 'vi' | 'en') => FRAME_WORDS[key][language],
  );

/** The page with the grid beside the real pane; ExcelJS only in the chunk that opening a file asks for. */
export async function buildPreview(outdir: string): Promise<void> {
  const source = at('addin/preview/page');
  const folder = new Folder(outdir);
  const page = await bundle({
    ...FOR_BROWSERS,
    entryPoints: [join(source, 'page.ts')],
    alias: { exceljs: at('node_modules/exceljs/dist/exceljs.min.js') },
    outdir,
  });
  // Named where office.js was, so it is a classic script: it can have no chunks.
  const client = await bundle({
    ...FOR_BROWSERS,
    entryPoints: [join(source, 'office-from-parent.ts')],
    splitting: false,
    format: 'iife',
    outdir,
  });
  for (const { path, contents } of [...page.outputFiles, ...client.outputFiles])
    await folder.put(path, contents);
  for (const name of await readdir(source)) {
    if (name.endsWith('.ts')) continue;
    const text = await readFile(join(source, name), 'utf8');
    await folder.put(join(outdir, name), name === 'index.html' ? withPolicy(text, PREVIEW_POLICY) : text);
  }
  await folder.clear();
}

/** The pane and the preview into dist/. Rejects with esbuild's message where a source does not compile. */
export async function build(): Promise<Sizes> {
  const [sizes] = await Promise.all([
    buildPane({ outdir: at('dist/pane') }),
    buildPreview(at('dist/preview')),
  ]);
  return sizes;
}

function entryOutput(metafile: Metafile, extension: string): string {
  const found = Object.entries(metafile.outputs).find(
    ([path, output]) =>
      output.entryPoint !== undefined && path.endsWith(extension) && !path.includes('chunks/'),
  );
  if (!found) throw new Error(`the bundle has no ${extension} of its own`);
  return found[0];
}

function bytesFrom({ outputs }: Metafile, folder: string): number {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.reduce(
    (sum, [path, { bytesInOutput }]) => sum + (path.startsWith(folder) ? bytesInOutput : 0),
    0,
  );
}

const ruleBytes = (metafile: Metafile, places: readonly string[]): number =>
  places.reduce((sum, place) => sum + bytesFrom(metafile, `functions/domain/rules/${place}`), 0);

type Import = Metafile['outputs'][string]['imports'][number];

/** A script and what it imports before it runs; import() is what may come later. */
const atOnce = ({ kind }: Import): boolean => kind === 'import-statement';

const without =
  ({ outputs }: Metafile, ...rooms: readonly RegExp[]) =>
  ({ path, kind }: Import): boolean =>
    kind === 'import-statement' || !rooms.some((room) => room.test(outputs[path]?.entryPoint ?? ''));

/** A script and what comes with it over the imports that are followed. */
function reached(
  metafile: Metafile,
  script: string,
  follows: (one: Import) => boolean,
  seen = new Set<string>(),
): readonly string[] {
  if (seen.has(script)) return [...seen];
  seen.add(script);
  for (const one of metafile.outputs[script]?.imports ?? []) {
    if (!one.external && follows(one)) reached(metafile, one.path, follows, seen);
  }
  return [...seen];
}

function scriptBytes({ outputs }: Metafile, paths: readonly string[]): number {
  const scripts = paths.filter((path) => path.endsWith('.js'));
  return scripts.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
}

/** Of outputs by the names that the metafile gives them. */
const gzippedIn =
  (files: readonly OutputFile[]) =>
  (paths: readonly string[]): number => {
    const contents = new Map(files.map((file) => [file.path, file.contents]));
    return paths.reduce((sum, path) => sum + gzipSync(contents.get(at(path)) ?? '', { level: 9 }).length, 0);
  };

const calledByNpm = process.argv[1] === fileURLToPath(import.meta.url);
if (calledByNpm) void build();
