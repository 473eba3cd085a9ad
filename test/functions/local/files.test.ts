import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../../../functions/local/host.ts';
import type { Host } from '../../../functions/local/host.ts';
import { staticFiles } from '../../../functions/local/static.ts';

let root: string;
let host: Host;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'khopso-files-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write(
    'dist/pane/taskpane.html',
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  );
  write('dist/pane/main.js', 'pane');
  write('dist/preview/index.html', 'preview');
  write('node_modules/@microsoft/office-js/dist/excel-web-16.00.js', 'client');
  write('data/samples/roster.xlsx', 'sample');
  write('data/id-key', 'secret');
  write('dist/secret.txt', 'secret');
  symlinkSync(join(root, 'dist/secret.txt'), join(root, 'dist/pane/link.txt'));
  host = await startHost({
    port: 0,
    registrations: [],
    beside: staticFiles({ root, data: join(root, 'data') }),
  });
});
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true });
});

/** Without fetch, which would tidy the path up before sending it. */
const get = (path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(host.url);
      request({ hostname, port, path, method }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      })
        .on('error', reject)
        .end();
    },
  );

describe('the files of the pane and the preview', () => {
  it.each([
    ['/main.js', 'text/javascript; charset=utf-8', 'pane'],
    ['/preview/', 'text/html; charset=utf-8', 'preview'],
    ['/preview/?person=p', 'text/html; charset=utf-8', 'preview'],
    ['/preview/excel-web-16.00.js', 'text/javascript; charset=utf-8', 'client'],
    [
      '/preview/samples/roster.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'sample',
    ],
  ])('%s is served as what it is', async (path, type, text) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 200, text, headers: { 'content-type': type } });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/preview/samples/../id-key',
    '/preview/samples/..%2fid-key',
    '/main.js%00.html',
    '/%',
    '/preview/samples/',
    '//etc/passwd',
    '//',
    '///',
    '//evil.example/',
  ])('%s is not there', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('are only read', async () => {
    expect((await get('/main.js', 'POST')).status).toBe(404);
    expect(await get('/main.js', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it("give the pane's page the policy of production and the preview's Office", async () => {
    const { headers, text } = await get('/taskpane.html');
    expect(text).toBe('<script src="/preview/office-from-parent.js"></script>');
    expect(headers['content-security-policy']).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com",
    );
    const directives = String(headers['content-security-policy']).split('; ');
    const [framing] = directives.filter((directive) => directive.startsWith('frame-ancestors'));
    expect(directives.filter((directive) => directive !== framing).join('; ')).not.toMatch(/unsafe|\*/);
    // Excel on the web holds the pane in a frame of its own.
    expect(framing).toContain("'self' https://*.officeapps.live.com");
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('let nobody hold the trial page in a frame, and load nothing from elsewhere', async () => {
    const { headers } = await get('/preview/');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https:/);
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});
