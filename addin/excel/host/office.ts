/** The part of the Office object that the Excel client's own file leaves to office.js: readiness, language, versions. */
import type { WorkbookHost } from './host.ts';

const versionOf = (text: string): number[] => text.split('.').map(Number);

function atLeast(have: string, want: string): boolean {
  const [major = 0, minor = 0] = versionOf(have);
  const [wantedMajor = 0, wantedMinor = 0] = versionOf(want);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** `host` is asked at every call, because one client serves one workbook after the other. */
function officeFor(host: () => WorkbookHost): Record<string, unknown> {
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
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        name === 'DelayForCellEdit' ||
        (name === 'ExcelApi' && atLeast(host().apiVersion, String(version ?? '1.1'))),
    },
  };
  return {
    context,
    onReady: async (callback?: (ready: unknown) => unknown) => {
      const ready = info();
      await callback?.(ready);
      return ready;
    },
  };
}

/** Gives the client's Office object what it lacks, and makes it ask for requirement sets, as it does inside Excel. */
export function extendOffice(host: () => WorkbookHost): void {
  const extended = officeFor(host);
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
