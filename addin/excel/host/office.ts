/** The part of the Office object that the Excel client's own file leaves to office.js: readiness, language, versions. */
import type { WorkbookHost } from './host.ts';
import { atLeast } from './versions.ts';

type Answer = (result: {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly code: number };
}) => void;

/** Excel's own code for a file that it cannot give. */
const NO_FILE = { code: 2_009 };

/** The workbook as a file in slices, as office.js gives it; a host that nobody taught to write files refuses. */
function handOut({ save }: WorkbookHost, sliceSize: number, done: Answer): void {
  const refuse = (): void => done({ status: 'failed', error: NO_FILE });
  if (!save) return refuse();
  save().then((bytes) => {
    const getSliceAsync = (index: number, answer: Answer): void => {
      const data = Array.from(bytes.slice(index * sliceSize, (index + 1) * sliceSize));
      answer({ status: 'succeeded', value: { index, size: data.length, data } });
    };
    const sliceCount = Math.ceil(bytes.length / sliceSize);
    const value = { size: bytes.length, sliceCount, getSliceAsync, closeAsync: () => undefined };
    done({ status: 'succeeded', value });
  }, refuse);
}

/** Of windows that are opened beside the pane; Office's own names. */
export const DIALOG_EVENTS = {
  DialogMessageReceived: 'dialogMessageReceived',
  DialogEventReceived: 'dialogEventReceived',
} as const;

/** Office.context.ui, of the pane. Only a page that can open windows has it. */
export interface OfficeWindows {
  readonly displayDialogAsync: (address: string, ...given: readonly unknown[]) => void;
}

/** `host` is asked at every call, because one client serves one workbook after the other. */
function officeFor(host: () => WorkbookHost, windows: OfficeWindows | undefined): Record<string, unknown> {
  const info = () => ({ host: 'Excel', platform: host().profile === 'web' ? 'OfficeOnline' : 'PC' });
  const context = {
    get host() {
      return 'Excel';
    },
    get platform() {
      return info().platform;
    },
    get diagnostics() {
      return { ...info(), version: '16.0.0.0' };
    },
    get displayLanguage() {
      return host().language;
    },
    get contentLanguage() {
      return host().language;
    },
    document: {
      get url() {
        return `${host().workbook.name}.xlsx`;
      },
      getFileAsync: (_type: string, { sliceSize }: { readonly sliceSize: number }, done: Answer) =>
        handOut(host(), sliceSize, done),
    },
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        name === 'DelayForCellEdit' ||
        (name === 'DialogApi' && windows !== undefined && atLeast('1.2', String(version ?? '1.1'))) ||
        // What stands behind it is not ours: whoever has such a bridge gives the page one.
        (name === 'NestedAppAuth' && 'nestedAppAuthBridge' in globalThis) ||
        (name === 'ExcelApi' && atLeast(host().apiVersion, String(version ?? '1.1'))),
    },
    ...(windows && { ui: windows }),
  };
  return {
    EventType: DIALOG_EVENTS,
    FileType: { Compressed: 'compressed' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context,
    onReady: async (callback?: (ready: unknown) => unknown) => {
      const ready = info();
      await callback?.(ready);
      return ready;
    },
  };
}

/** Gives the client's Office object what it lacks, and makes it ask for requirement sets, as it does inside Excel. */
export function extendOffice(host: () => WorkbookHost, windows?: OfficeWindows): void {
  const extended = officeFor(host, windows);
  Reflect.setPrototypeOf(extended, objectAt(globalThis, 'Office'));
  Reflect.set(globalThis, 'Office', extended);
  // Without this switch the client does not ask isSetSupported, and every member looks available.
  Reflect.set(objectAt(OfficeExtension, 'CommonUtility'), '_doApiNotSupportedCheck', true);
}

function objectAt(owner: object, name: string): object {
  const found: unknown = Reflect.get(owner, name);
  if (typeof found !== 'object' && typeof found !== 'function') throw new Error(`The client has no ${name}.`);
  return found ?? {};
}
