/**
 * npm start: the whole product on one machine. Ends cleanly on Ctrl-C, SIGTERM, a closed terminal and when npm is gone;
 * what was acknowledged is kept.
 */
import { basename } from 'node:path';
import { build } from '../../addin/build.ts';
import { ConfigurationError, readConfiguration } from '../identity/configuration.ts';
import { registerRoutes } from '../routes/register.ts';
import { NO_LIMITS } from '../http/rate.ts';
import { openServices } from '../http/services.ts';
import { takeRegistrations } from './core.ts';
import { dataFolder } from './data-folder.ts';
import type { DataFolder, Ready } from './data-folder.ts';
import { DataProblem } from './data-problem.ts';
import { BLOCS } from '../demo/demo-blocs.ts';
import { loadDemo } from '../demo/demo.ts';
import { startHost } from './host.ts';
import type { LaoCai } from '../demo/lao-cai.ts';
import { createIssuer } from './issuer.ts';
import { FolderInUse, lockFolder } from './lock.ts';
import { NotSaved, notSavedSentence, type NotSavedWhen } from './not-saved.ts';
import { startOptions } from './options.ts';
import type { StartOptions } from './options.ts';
import { whenParentsGone } from './parents.ts';
import { CLERK, LEADER, LOADER, OFFICE } from '../demo/people.ts';
import { writeSamples } from '../demo/samples.ts';
import { defaultData, sampleAddress, serve } from './serve.ts';
import type { Serving } from './serve.ts';

const say = (vi: string, en: string) => {
  console.log(`${vi}\n  ${en}`);
};

function sayNotSaved(when: NotSavedWhen, folder: string): void {
  const { vi, en } = notSavedSentence(when, folder);
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
  const bloc = BLOCS[options.bloc]();
  const serving = await serve(folder, options.bloc, options.port, (saved) => {
    sayNotSaved(saved ? 'again' : 'running', folder.tables(options.bloc));
  });
  ending.first(serving.close);
  void serving.azurite.lost.then(() => {
    say('Kho dữ liệu đã dừng ngoài dự kiến.', 'The store ended unexpectedly.');
    return ending.run(1);
  });
  const built = build();
  built.catch(() => undefined);
  await load(bloc, ending).catch((error: unknown) => {
    throw isAboutIdKey(error) ? new DataProblem('other', folder.idKeyFile) : error;
  });
  const sample =
    options.bloc === 'lao-cai' ? basename((await writeSamples(bloc, folder.samples)).withDefects) : '';
  await built;
  ending.signal.throwIfAborted();
  announce(folder, readyOf(bloc, serving, sample), ending);
}

/** The key is sound, since the settings were read: it is not the one of the tables. */
const isAboutIdKey = (error: unknown): boolean =>
  error instanceof ConfigurationError && error.setting === 'KHOPSO_ID_KEY';

/**
 * Through the same routes, over a host of its own: its clock stands on the day on which a roster came in, and its tokens, of a key
 * of its own, hold nowhere else.
 */
async function load(bloc: LaoCai, ending: Ending): Promise<void> {
  let now = new Date();
  const { tokenFor, issuer, audience, keys } = await createIssuer([LOADER], process.env);
  const tokens = { issuer, audience, keys: { kind: 'set', set: keys } } as const;
  const configuration = { ...readConfiguration(process.env), tokens };
  const services = await openServices(configuration, () => now, NO_LIMITS);
  registerRoutes(() => Promise.resolve(services));
  const host = await startHost({ port: 0, registrations: takeRegistrations() });
  ending.first(host.close);
  try {
    await loadDemo({
      bloc,
      directory: services.storage.directory,
      api: `${host.url}/api`,
      tokenFor,
      setDay: (day) => {
        now = new Date(`${day}T09:00:00+07:00`);
      },
      signal: ending.signal,
      progress: progressLine(),
    });
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

function readyOf({ root, clerkUnit }: LaoCai, { api, origin }: Serving, sample: string): Ready {
  const page = (person: string, more = '') => `${origin}/preview/?person=${person}${more}`;
  const open = sample === '' ? '' : `&open=${sampleAddress(sample)}`;
  return {
    api,
    people: {
      clerk: { person: CLERK.id, unit: clerkUnit, url: page(CLERK.id, open) },
      office: { person: OFFICE.id, unit: root, url: page(OFFICE.id) },
      leader: { person: LEADER.id, unit: root, url: page(LEADER.id) },
    },
  };
}

function announce(folder: DataFolder, ready: Ready, ending: Ending): void {
  folder.setReady(ready);
  ending.first(folder.clearReady);
  const { clerk, office, leader } = ready.people;
  say('\nSẵn sàng. Mở một trong ba địa chỉ:', 'Ready. Open one of the three addresses:');
  say(`\nCán bộ chi bộ:   ${clerk.url}`, 'the clerk of a branch');
  say(`Văn phòng:       ${office.url}`, 'the office above');
  say(`Lãnh đạo:        ${leader.url}`, 'the leader');
  say('\nCtrl-C để dừng; dữ liệu được giữ lại.', 'Ctrl-C stops; what was sent is kept.');
}

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
  if (error instanceof DataProblem) {
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
    await ending.run(1);
  }
}

void main();
