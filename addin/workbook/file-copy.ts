/** The workbook as a file of its own, marks and all, as Excel hands it out: whole, in slices, and without a service. */
import { WorkbookError } from './errors.ts';
import type { WorkOptions } from './run.ts';

export interface FileCopy {
  /** As the workbook is called. */
  readonly name: string;
  /** In order. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

/** Excel gives at most 4 MB at once. */
const SLICE_BYTES = 1_000_000;
const UNNAMED = 'danh-sach.xlsx';

/** WorkbookError 'file-not-copied' where this Excel hands out none: then she attaches the file she has. */
export async function copyFile({ signal }: WorkOptions = {}): Promise<FileCopy> {
  const { document } = Office.context;
  const file = await answerOf<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
  );
  try {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      signal?.throwIfAborted();
      const slice = await answerOf<Office.Slice>((done) => file.getSliceAsync(index, done));
      parts.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return { name: nameIn(document.url), parts };
  } finally {
    file.closeAsync();
  }
}

/** Excel keeps two such files open at most, and refuses others with an answer; one that cannot be asked throws. */
function answerOf<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: unknown): void => reject(new WorkbookError('file-not-copied', {}, { cause }));
    try {
      ask(({ status, value, error }) =>
        status === Office.AsyncResultStatus.Succeeded ? resolve(value) : refuse(error),
      );
    } catch (error) {
      refuse(error);
    }
  });
}

/** An address on the web writes its letters as %xx; a path has either slash. */
function nameIn(url: string | undefined): string {
  const last = url?.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last) || UNNAMED;
  } catch {
    return last;
  }
}
