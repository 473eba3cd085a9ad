/** Files that go out to units and come back by e-mail, each many in one archive; put together where they are first used. */
import { pack } from '../../excel/xlsx/zip/repack.ts';
import { officeService } from '../../service/office-client.ts';
import { asTask } from '../common/failure.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { Session } from '../common/session.ts';
import { collect } from './collect/collect.ts';
import type { CollectRequest } from './collect/collect.ts';
import type { CollectedFile, MailedFile, UnitBelow } from './collect/collected.ts';
import { handOut } from './hand-out.ts';
import type { HandOutRequest } from './hand-out.ts';
// A list is judged as in its unit's own pane. Named whole, those tasks stay one piece for a clerk instead of being cut where this begins.
import '../clerk/create-clerk-tasks.ts';

/** Of many files one to keep. */
export interface Archive {
  readonly files: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** As a browser gives it. */
export interface ChosenFile {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export interface Collecting extends Omit<CollectRequest, 'files'> {
  readonly files: readonly ChosenFile[];
}

export interface HandedOutArchive extends Archive {
  /** The last days for sending that the files say. */
  readonly dues: readonly string[];
}

export interface FileTasks {
  /** A template for every unit below that keeps the list; stopped in between there is none. */
  readonly handOut: (request: HandOutRequest, options?: TaskOptions) => Promise<HandedOutArchive>;
  /** `took` hears of each file in their order, when it is done. */
  readonly collect: (
    request: Collecting,
    took: (file: CollectedFile) => void,
    options?: TaskOptions,
  ) => Promise<void>;
  /** Whose a file may be. */
  readonly units: (request: { readonly unit: string }) => Promise<readonly UnitBelow[]>;
  /** What goes back of these: marked copies, and a covering text each. */
  readonly returned: (files: readonly CollectedFile[]) => Promise<Archive>;
}

export function fileTasks({ of: kind, service, me }: Session): FileTasks {
  return {
    handOut: (request, options = {}) =>
      asTask(options.signal, async () => {
        const made = new Map<string, Uint8Array>();
        const dues = new Set<string>();
        await handOut(kind, service, request, options, async ({ file, bytes, due }) => {
          made.set(file, bytes);
          if (due !== null) dues.add(due);
        });
        return { ...archiveOf(made), dues: [...dues].sort() };
      }),
    collect: ({ files, ...request }, took, options = {}) =>
      asTask(options.signal, async () => {
        const { signal } = options;
        const mailed = files.map(mailedFile);
        const sender = await me(signal);
        await collect(
          (await import('./mailed-kinds.ts')).MAILED_KINDS,
          service,
          sender,
          { ...request, files: mailed },
          options,
          async (file) => took(file),
        );
      }),
    units: ({ unit }) => asTask(undefined, async () => (await officeService(service).handOut(unit)).units),
    returned: (files) => asTask(undefined, async () => archiveOf(returnedOf(files), returnedCount(files))),
  };
}

const mailedFile = (file: ChosenFile): MailedFile => ({
  name: file.name,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Workbooks are packed by themselves. */
const archiveOf = (contents: ReadonlyMap<string, Uint8Array>, files = contents.size): Archive => ({
  files,
  bytes: new Uint8Array(pack(contents, 0)),
});

const returnedCount = (files: readonly CollectedFile[]): number => files.filter(({ back }) => back).length;

/** Two of one name stand beside each other. */
export function returnedOf(files: readonly CollectedFile[]): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const { file, back } of files) {
    if (!back) continue;
    const name = freeName(file, contents);
    if (back.workbook) contents.set(name, back.workbook);
    contents.set(`${name}.txt`, new TextEncoder().encode(back.text));
  }
  return contents;
}

/** Without what would be a folder in an archive. */
function freeName(file: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = file.replace(/[\\/:]+/g, ' ');
  const at = plain.lastIndexOf('.');
  const [stem, extension] = at > 0 ? [plain.slice(0, at), plain.slice(at)] : [plain, ''];
  let name = plain;
  for (let number = 2; taken.has(`${name}.txt`); number += 1)
    name = `${stem} (${String(number)})${extension}`;
  return name;
}
