/**
 * The host's side of Office's windows, as Microsoft's client for the web does it: a window of the browser, opened on the pane's own origin,
 * that tells its opener things. What it refuses has the codes that Microsoft's documentation gives.
 */
import { DIALOG_EVENTS } from '../../excel/host/office.ts';
import type { OfficeWindows } from '../../excel/host/office.ts';

const REFUSED = { elsewhere: 12_004, insecure: 12_005, open: 12_007, blocked: 12_011 } as const;
const CLOSED = 12_006;
const LOOK_AGAIN_MILLISECONDS = 200;

type Handler = (told: object) => void;
type Answer = (result: object) => void;

interface Size {
  /** In percent of the screen. */
  readonly height?: number;
  readonly width?: number;
}

export function officeWindows(): OfficeWindows {
  let opened: Window | null = null;
  const open = (address: string, size: Size, answer: Answer): void => {
    const refuse = (code: number): void => answer({ status: 'failed', error: { code } });
    const url = new URL(address);
    if (url.protocol !== 'https:' && !isThisMachine(url)) return refuse(REFUSED.insecure);
    if (url.origin !== location.origin) return refuse(REFUSED.elsewhere);
    if (opened !== null && !opened.closed) return refuse(REFUSED.open);
    const window = globalThis.open(address, '_blank', featuresOf(size));
    if (window === null) return refuse(REFUSED.blocked);
    opened = window;
    answer({ status: 'succeeded', value: dialogOf(window) });
  };
  return {
    displayDialogAsync: (address, ...given) => {
      const [options, answer] = given.length > 1 ? given : [{}, given[0]];
      open(address, options as Size, answer as Answer);
    },
  };
}

const isThisMachine = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost'].includes(hostname);

const featuresOf = ({ height = 80, width = 80 }: Size): string => {
  const share = (percent: number, whole: number) => String(Math.round((percent * whole) / 100));
  return `popup,width=${share(width, screen.availWidth)},height=${share(height, screen.availHeight)}`;
};

/** What Office hands to the pane for a window: it is heard, and closed. */
function dialogOf(window: Window): object {
  const handlers = new Map<string, Handler>();
  const hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== window || origin !== location.origin || typeof data !== 'string') return;
    handlers.get(DIALOG_EVENTS.DialogMessageReceived)?.({ message: data, origin });
  };
  const end = (): void => {
    removeEventListener('message', hear);
    clearInterval(looking);
  };
  addEventListener('message', hear);
  const looking = setInterval(() => {
    if (!window.closed) return;
    end();
    handlers.get(DIALOG_EVENTS.DialogEventReceived)?.({ error: CLOSED });
  }, LOOK_AGAIN_MILLISECONDS);
  return {
    addEventHandler: (event: string, handler: Handler) => handlers.set(event, handler),
    close: () => {
      end();
      window.close();
    },
  };
}

export const isOpenedWindow = (): boolean => window.opener !== null;

/** To the page that opened this one, if it is of the same origin still. */
export function messageParent(message: string): void {
  (window.opener as Window).postMessage(message, location.origin);
}
