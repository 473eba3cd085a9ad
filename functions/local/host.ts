/**
 * The embedded host: serves what app.http() registered, under the prefix of host.json, on this machine only. Routes,
 * bodies and odd cases follow the Azure host, so that what runs here runs there.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type * as Functions from '@azure/functions';
import { takeRegistrations } from './core.ts';
import type { Registration } from './core.ts';
import { readBody } from './incoming.ts';
import { routeMatcher } from './route-match.ts';
import type { Match, Matcher } from './route-match.ts';

/** An import would find `app` only: Node does not see the other exports of this bundle. */
const { HttpRequest, HttpResponse, InvocationContext } = createRequire(import.meta.url)(
  '@azure/functions',
) as typeof Functions;

export interface HostOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** What was registered since the last call where left out. */
  readonly registrations?: readonly Registration[];
  /** Answers what is not a function: true when it did. */
  readonly beside?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Where handlers log to; the error stream where left out. */
  readonly log?: (message: string) => void;
}

export interface Host {
  /** 'http://127.0.0.1:7071', without the prefix. */
  readonly url: string;
  /** Answers what is under way, then ends. */
  readonly close: () => Promise<void>;
}

export const LOOPBACK = '127.0.0.1';

/** Throws where routes overlap, and EADDRINUSE where the port is taken. */
export async function startHost(options: HostOptions): Promise<Host> {
  const match = routeMatcher(options.registrations ?? takeRegistrations());
  const prefix = routePrefix();
  const log = options.log ?? ((message: string) => console.error(message));
  const server = createServer((request, response) => {
    answer(request, response, { match, prefix, log, beside: options.beside }).catch((error: unknown) => {
      log(error instanceof Error ? error.name : 'The host failed');
      response.destroy();
    });
  });
  // Whoever asks ends an idle connection: on a busy machine the host would end it under what was just sent, and that be lost.
  server.keepAliveTimeout = 0;
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${LOOPBACK}:${String(port)}`, close: () => close(server) };
}

function routePrefix(): string {
  const text = readFileSync(new URL('../host.json', import.meta.url), 'utf8');
  const { extensions } = JSON.parse(text) as { extensions: { http: { routePrefix: string } } };
  return extensions.http.routePrefix;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const PATIENCE_MILLISECONDS = 5_000;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => {
      server.closeAllConnections();
    }, PATIENCE_MILLISECONDS);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}

interface Serving {
  readonly match: Matcher;
  readonly prefix: string;
  readonly log: (message: string) => void;
  readonly beside: HostOptions['beside'];
}

async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  if (!isForThisMachine(request)) {
    response.writeHead(421).end();
    return;
  }
  const url = urlOf(request);
  if (url === undefined) {
    request.resume();
    response.writeHead(400).end();
    return;
  }
  const [first, ...path] = url.pathname.split('/').slice(1).map(decoded);
  if (first?.toLowerCase() !== serving.prefix) {
    if ((await serving.beside?.(request, response)) !== true) response.writeHead(404).end();
    return;
  }
  const found = serving.match(request.method ?? '', path);
  if (found === undefined) {
    request.resume();
    response.writeHead(404).end();
    return;
  }
  await invoke(found, url, request, response, serving.log);
}

/** A path that begins with two slashes is a path, and no other host. */
function urlOf({ url = '/' }: IncomingMessage): URL | undefined {
  const text = url.startsWith('/') ? `http://${LOOPBACK}${url}` : url;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** A page of another site must not reach this host under a name of its own (DNS rebinding). */
function isForThisMachine({ headers, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort);
  return [`${LOOPBACK}:${port}`, `localhost:${port}`].includes(headers.host ?? '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

async function invoke(
  { registration, params }: Match,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  log: (message: string) => void,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    response.writeHead(500, { connection: 'close' }).end();
    return;
  }
  try {
    const context = new InvocationContext({
      functionName: registration.name,
      invocationId: randomUUID(),
      logHandler: (level, ...parts) => {
        if (level === 'error' || level === 'warning') log(parts.map(String).join(' '));
      },
    });
    const incoming = new HttpRequest({
      method: request.method ?? 'GET',
      url: url.href,
      headers: headersOf(request),
      params,
      query: Object.fromEntries(url.searchParams),
      body: { bytes: body },
    });
    await send(await registration.handler(incoming, context), response);
  } catch (error) {
    log(`${registration.name}: ${error instanceof Error ? error.name : 'unknown'}`);
    if (!response.headersSent) response.writeHead(500).end();
  }
}

/** Without what a gateway in front of Azure would set: anybody could send it here. Where a request comes from is told as there. */
function headersOf({ headers, socket }: IncomingMessage): Record<string, string> {
  const sent = Object.entries(headers)
    .filter(([name]) => !name.startsWith('x-ms-client-principal'))
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const);
  return { ...Object.fromEntries(sent), 'x-forwarded-for': socket.remoteAddress ?? '' };
}

async function send(result: unknown, response: ServerResponse): Promise<void> {
  if (result === undefined || result === null) {
    response.writeHead(204).end();
    return;
  }
  if (typeof result !== 'object') throw new TypeError('A handler answers with an object');
  const answered = result instanceof HttpResponse ? result : new HttpResponse(result);
  const bytes = Buffer.from(await answered.arrayBuffer());
  response.writeHead(answered.status, {
    ...Object.fromEntries(answered.headers),
    'x-content-type-options': 'nosniff',
    'content-length': bytes.length,
  });
  response.end(bytes);
}
