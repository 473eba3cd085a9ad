/** Builds the pane over the tasks in memory and serves it under the policy that the real one must live with. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buildPane } from '../../addin/build.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

export interface PaneHost {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** `office`: Microsoft's script is left out, or asked for here and never answered. */
export async function startPaneHost(main: string, office: 'none' | 'silent' = 'none'): Promise<PaneHost> {
  const folder = await mkdtemp(join(tmpdir(), 'khopso-pane-'));
  await buildPane({ outdir: folder, main });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === SILENT) return;
    readFile(join(folder, pathname)).then(
      (file) => {
        response.writeHead(200, {
          'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
        });
        response.end(withOffice(pathname, file, office));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/taskpane.html`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const SILENT = '/office.js';

/** The tests have no network. */
function withOffice(pathname: string, file: Buffer, office: 'none' | 'silent'): Buffer | string {
  if (!pathname.endsWith('.html')) return file;
  const script = office === 'none' ? '' : `<script src="${SILENT}"></script>`;
  return file.toString('utf8').replace(/<script src="https:\/\/appsforoffice[^>]*><\/script>/, script);
}
