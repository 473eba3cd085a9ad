/**
 * npm start: the whole product on one machine. Ends cleanly on Ctrl-C, SIGTERM, a closed terminal and when npm is gone;
 * what was acknowledged is kept.
 */
import { basename } from 'node:path';
import { build } from '../../addin/build.ts';
import { UsageError } from '../command-line.ts';
import { ConfigurationError } from '../identity/configuration.ts';
import { announce, readyEmpty, readyOf, say } from './announce.ts';
import type { Demonstration } from './announce.ts';
import { dataFolder } from './data-folder.ts';
import type { DataFolder } from './data-folder.ts';
import { DataProblem } from './data-problem.ts';
import { BLOCS } from '../demo/demo-blocs.ts';
import type { DemoOrganisation } from '../demo/organisation.ts';
import { loadDemonstration } from './load-demonstration.ts';
import { FolderInUse, lockFolder } from './lock.ts';
import { NotSaved, notSavedSentence, type NotSavedWhen } from './not-saved.ts';
import { NotStarted, notStartedSentence, type NotStartedWhy } from './not-started.ts';
import { startOptions } from './options.ts';
import type { StartOptions } from './options.ts';
import { whenParentsGone } from './parents.ts';
import { SIGN_IN_PEOPLE } from '../demo/people.ts';
import { writePool, writeSamples } from '../demo/samples.ts';
import { defaultData, serve } from './serve.ts';

function sayNotSaved(when: NotSavedWhen, folder: string): void {
  const { vi, en } = notSavedSentence(when, folder);
  say(vi, en);
}

function sayNotStarted(why: NotStartedWhy): void {
  const { vi, en } = notStartedSentence(why);
  say(vi, en);
}

/** What has to be undone at the end, last things first. */
class Ending {
  readonly #steps: (() => Promise<void> | void)[] = [];
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;

  first(step: () => Promise<void> | void): void {
    this.#steps.unshift(step);
  }

  /** Once; whoever asks again is not heard. */
  async run(status: number): Promise<void> {
    if (this.signal.aborted) return;
    this.#controller.abort();
    let failed = false;
    for (const step of this.#steps) {
      try {
        await step();
      } catch (error) {
        failed = true;
        if (error instanceof NotSaved) sayNotSaved(error.when, error.folder);
      }
    }
    process.exit(failed ? 1 : status);
  }
}

async function start(options: StartOptions, ending: Ending): Promise<void> {
  const folder = dataFolder(process.env.KHOPSO_DATA ?? defaultData());
  const lock = lockFolder(folder.path);
  ending.first(lock.release);
  folder.clearReady();
  if (options.fresh) folder.empty();
  say('Đang khởi động…', 'Starting…');
  const bloc = options.empty ? undefined : BLOCS[options.bloc]();
  const store = options.empty ? EMPTY : options.bloc;
  const serving = await serve({
    folder,
    bloc: store,
    port: options.port,
    people: bloc === undefined ? [] : SIGN_IN_PEOPLE,
    ...(bloc === undefined ? { setupCode: folder.setupCode() } : {}),
    onSave: (saved) => {
      sayNotSaved(saved ? 'again' : 'running', folder.tables(store));
    },
    onSlow: () => {
      sayNotStarted('slow');
    },
  });
  ending.first(serving.close);
  void serving.azurite.lost.then(() => {
    say('Kho dữ liệu đã dừng ngoài dự kiến.', 'The store ended unexpectedly.');
    return ending.run(1);
  });
  const built = build();
  built.catch(() => undefined);
  const prepared = bloc === undefined ? undefined : await demonstrate(bloc, options, folder, ending);
  await built;
  ending.signal.throwIfAborted();
  const ready = prepared === undefined ? readyEmpty(serving, folder.setupCode()) : readyOf(prepared, serving);
  folder.setReady(ready);
  ending.first(folder.clearReady);
  announce(ready);
}

/** The tables of a service that began without an organisation. */
const EMPTY = 'empty';

async function demonstrate(
  bloc: DemoOrganisation,
  options: StartOptions,
  folder: DataFolder,
  ending: Ending,
): Promise<Demonstration> {
  const known = await loadDemonstration(bloc, ending).catch((error: unknown) => {
    throw isAboutIdKey(error) ? new DataProblem('other', folder.idKeyFile) : error;
  });
  const { beside, poolUnit } = bloc;
  const pool = poolUnit === undefined ? '' : await writePool(bloc, folder.samples);
  const besidePool = beside === undefined ? '' : await writePool(beside, folder.samples, BESIDE_POOL);
  const sample = await sampleOf(bloc, options, folder);
  return {
    bloc,
    sample: basename(sample),
    pool: basename(pool),
    besidePool: basename(besidePool),
    known,
  };
}

const BESIDE_POOL = 'danh-sach-quan-chung-ben-dang.xlsx';

/** What the clerk's page opens with; '' for nothing. */
async function sampleOf(
  bloc: DemoOrganisation,
  options: StartOptions,
  { samples }: DataFolder,
): Promise<string> {
  if (options.bloc === 'lao-cai') return (await writeSamples(bloc, samples)).withDefects;
  return options.bloc === 'tien-lang' ? writePool(bloc, samples) : '';
}

/** The key is sound, since the settings were read: it is not the one of the tables. */
const isAboutIdKey = (error: unknown): boolean =>
  error instanceof ConfigurationError && error.setting === 'KHOPSO_ID_KEY';

function explain(error: unknown): void {
  if (error instanceof FolderInUse) {
    const pid = String(error.pid);
    say(`Khớp Sổ đang chạy rồi (tiến trình ${pid}).`, `It is running already (process ${pid}).`);
    return;
  }
  if (error instanceof NotSaved) {
    sayNotSaved(error.when, error.folder);
    return;
  }
  if (error instanceof NotStarted) {
    sayNotStarted(error.why);
    return;
  }
  if (error instanceof DataProblem || error instanceof UsageError) {
    const [vi = '', en = ''] = error.message.split(' / ');
    say(vi, en);
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  say(`Không khởi động được: ${reason}`, 'It could not start.');
}

async function main(): Promise<void> {
  const ending = new Ending();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending.signal.aborted) say('\nĐang dừng…', 'Stopping…');
      void ending.run(0);
    });
  }
  whenParentsGone(process.env, () => void ending.run(0));
  try {
    await start(startOptions(process.argv.slice(2)), ending);
  } catch (error) {
    if (ending.signal.aborted) return;
    explain(error);
    await ending.run(error instanceof UsageError ? 2 : 1);
  }
}

void main();
