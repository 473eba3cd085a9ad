/**
 * Microsoft's own Excel client in Node, over a workbook host. In a test:
 *
 *   const host = createWorkbookHost({ workbook: await openXlsx(bytes) });   // or createWorkbookHost() for an empty one
 *   loadExcelClient(host);                                                  // Excel, Office, OfficeExtension are global now
 *   await Excel.run(async (context) => { … await context.sync(); });        // real client, real error codes
 *   expect(host.workbook.sheet('Sheet1').cell(0, 0).value).toBe('x');       // the model; rows and columns from 0
 *   expect(host.counters.syncs).toBeLessThan(3);                            // also requestBytes, largestRequest, …
 *
 * Call loadExcelClient again with another host to go on with another workbook. Fake timers stop the client's sync.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Connection, WorkbookHost } from './host.ts';
import { extendOffice } from './office.ts';

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface Loaded {
  host: WorkbookHost;
  connection: Connection;
  readonly bridge: Bridge;
}

/** Kept on the global object, beside the client that is there too: a realm loads it once. */
const place = Symbol.for('khopso.excel-client');
const global: typeof globalThis & { [place]?: Loaded } = globalThis;

/** Just enough of a browser for the client to start. */
function browserParts(): Record<string, unknown> {
  const nothing = () => undefined;
  return {
    window: globalThis,
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
    },
    location: {
      href: 'http://localhost/',
      protocol: 'http:',
      host: 'localhost',
      pathname: '/',
      search: '',
      hash: '',
    },
    localStorage: { getItem: () => null, setItem: nothing, removeItem: nothing },
    navigator: { userAgent: 'workbook host' },
  };
}

function define(values: Record<string, unknown>, keep = false): void {
  for (const [name, value] of Object.entries(values)) {
    if (keep && name in globalThis) continue;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: true });
  }
}

/** Loads the client once per realm and binds it to `host`; called again, it binds the client to another host. */
export function loadExcelClient(host: WorkbookHost): void {
  const known = global[place];
  if (known) {
    known.connection.close();
    Object.assign(known, bound(known.bridge, host));
    return;
  }
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => loaded.connection.send(text),
  };
  const loaded: Loaded = { bridge, ...bound(bridge, host) };
  global[place] = loaded;
  define({ _richApiNativeBridge: bridge });
  define(browserParts(), true);
  evaluate(
    readFileSync(
      createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js'),
      'utf8',
    ),
  );
  extendOffice(() => loaded.host);
}

function bound(bridge: Bridge, host: WorkbookHost): Pick<Loaded, 'host' | 'connection'> {
  const connection = host.connect();
  connection.onMessage = (text) => bridge.onMessageFromHost?.(text);
  return { host, connection };
}

/** In the realm of the caller, so that the client's errors are instances of its Error: `require` under jest is not. */
function evaluate(source: string): void {
  const indirect = globalThis.eval;
  indirect(source);
}
