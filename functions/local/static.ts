/**
 * The files of the pane and the preview, from a short list of places and from nowhere else. The pane's page is served
 * under the policy it would have in production; in the preview its office.js comes from the page around it.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf, PREVIEW_POLICY } from '../../addin/hosting/headers.ts';
import { paneFile } from '../../addin/hosting/pane-file.ts';
import type { PaneFile, Provider } from '../../addin/hosting/pane-file.ts';

export interface StaticOptions {
  /** The folder of the repository. */
  readonly root: string;
  /** The data folder: its samples are served. */
  readonly data: string;
  /** Who signs people in, where it is not this machine. */
  readonly provider?: Provider;
}

interface Place {
  readonly prefix: string;
  readonly folder: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Pages with Microsoft's script in them, and what they are told. */
const OF_THE_PANE = new Set(['/taskpane.html', '/dialog.html', '/config.json']);
const OFFICE_SCRIPT = /https:\/\/appsforoffice\.microsoft\.com\/[^"']*office\.js/g;
const CLIENT = '/preview/excel-web-16.00.js';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** For startHost's `beside`: answers GET and HEAD of a file that is there; false where there is none. */
export function staticFiles({ root, data, provider }: StaticOptions) {
  const places: readonly Place[] = [
    { prefix: '/preview/samples/', folder: join(data, 'samples') },
    { prefix: '/preview/', folder: join(root, 'dist', 'preview') },
    { prefix: '/', folder: join(root, 'dist', 'pane') },
  ];
  const client = join(root, 'node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.js');
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = pathOf(request);
    const file = path === CLIENT ? client : await fileAt(places, path);
    if (file === undefined) return false;
    const { bytes, headers } = await served(path, file, provider);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': bytes.length,
      ...headers,
      'cache-control': 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  };
}

/** Decoded once; what does not decode is no path of ours. */
function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return '';
  }
}

async function served(path: string, file: string, provider: Provider | undefined): Promise<PaneFile> {
  const bytes = await readFile(file);
  if (!OF_THE_PANE.has(path)) return { bytes, headers: headersOf(PREVIEW_POLICY) };
  return paneFile(path.slice(1), path.endsWith('.html') ? withOurOffice(bytes) : bytes, provider);
}

const withOurOffice = (page: Buffer): Buffer =>
  Buffer.from(page.toString('utf8').replace(OFFICE_SCRIPT, '/preview/office-from-parent.js'));

/** The real path must lie inside the place, wherever '..' and links lead. Folders answer with their index.html. */
async function fileAt(places: readonly Place[], path: string): Promise<string | undefined> {
  const place = places.find(({ prefix }) => path.startsWith(prefix));
  if (place === undefined || path.includes('\0')) return undefined;
  const name = path.slice(place.prefix.length);
  const wanted = join(place.folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
  try {
    const [inside, file] = await Promise.all([realpath(place.folder), realpath(wanted)]);
    if (!file.startsWith(inside + sep) || !(await stat(file)).isFile()) return undefined;
    return file;
  } catch {
    return undefined;
  }
}
