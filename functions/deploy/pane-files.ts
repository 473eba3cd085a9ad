/**
 * The pane from the function app itself, so that pane and service have one origin and nothing else is to be paid for. Which files there
 * are is read once; what is asked for by another name is not there. Each goes out with the headers of the pane.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { app } from '@azure/functions';
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { paneFile } from '../../addin/hosting/pane-file.ts';
import type { PaneFile, Provider } from '../../addin/hosting/pane-file.ts';

/** Below the prefix of host.json. */
export const PANE_PATH = 'pane';

export const PANE_ROUTES = [
  { name: 'getPaneFile', route: `${PANE_PATH}/{file}` },
  { name: 'getPanePart', route: `${PANE_PATH}/{folder}/{file}` },
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** Named by what is in them: what was loaded once stays as it is. */
const HASHED = /^(?:chunks\/|(?:main|pane)-)[\w-]+\.(?:js|css)$/;
export const isHashed = (name: string): boolean => HASHED.test(name);
const FOR_GOOD = 'public, max-age=31536000, immutable';
const LOOK_AGAIN = 'no-cache';

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.txt']);

/** `provider`: who signs people in, as the settings are when a page is asked for. */
export function registerPane(folder: string, provider: () => Provider | undefined): void {
  const answer = paneFiles(folder, provider);
  for (const { name, route } of PANE_ROUTES) {
    app.http(name, { methods: ['GET'], route, authLevel: 'anonymous', handler: answer });
  }
}

/** 404 where there is no such file. */
export function paneFiles(folder: string, provider: () => Provider | undefined) {
  const names = new Set(existsSync(folder) ? filesIn(folder) : []);
  const packed = new Map<string, Uint8Array>();
  const fileOf = (name: string): PaneFile => paneFile(name, readFileSync(join(folder, name)), provider());
  const gzipped = (name: string, { bytes }: PaneFile): Uint8Array => {
    const found = packed.get(name) ?? gzipSync(bytes, { level: 9 });
    if (isHashed(name)) packed.set(name, found);
    return found;
  };
  return async ({ params, headers }: Pick<HttpRequest, 'params' | 'headers'>): Promise<HttpResponseInit> => {
    const name = [params.folder, params.file].filter((part) => part !== undefined).join('/');
    if (!names.has(name)) return { status: 404, headers: { 'cache-control': 'no-store' } };
    const type = extname(name);
    const file = fileOf(name);
    const isPacked = COMPRESSED.has(type) && /\bgzip\b/.test(headers.get('accept-encoding') ?? '');
    return {
      status: 200,
      body: isPacked ? gzipped(name, file) : file.bytes,
      headers: {
        ...file.headers,
        'content-type': TYPES[type] ?? 'application/octet-stream',
        'cache-control': isHashed(name) ? FOR_GOOD : LOOK_AGAIN,
        vary: 'accept-encoding',
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      },
    };
  };
}

/** Names with slashes, of all that lies in a folder and below. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
