/** What the pane weighs, held where it would creep up. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPane, buildPreview } from '../../addin/build.ts';
import type { Sizes } from '../../addin/build.ts';
import { OPENED_LISTS } from '../../functions/domain/submissions/opening-ledger.ts';
import { OWN_RULES as CANDIDATE_RULES } from '../../functions/domain/rules/candidates.ts';
import { RULES } from '../../functions/domain/rules/catalogue.ts';
import { GRADING_RULES } from '../../functions/domain/rules/gradings.ts';

const KB = 1024;
let folder: string;
let sizes: Sizes;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-build-'));
  sizes = await buildPane({ outdir: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built pane', () => {
  it('brings the first screen in at most 40 KB gzip, style sheet included', () => {
    expect(sizes.firstChunk + sizes.styles).toBeLessThanOrEqual(40 * KB);
  });

  it('does not drag in the schema library whole', () => {
    expect(sizes.schemaLibrary).toBeLessThanOrEqual(40 * KB);
  });

  it('weighs at most 350 KB of script for a clerk, and one for every rule of the catalogue', () => {
    expect(sizes.clerk - sizes.rules).toBeLessThanOrEqual(350 * KB);
    expect(sizes.rules).toBeLessThanOrEqual(RULES.length * KB);
  });

  it('comes to a clerk in at most 16 scripts, however many screens an office has', () => {
    expect(sizes.clerkScripts).toBeLessThanOrEqual(16);
  });

  it('brings what an office asks of a clerk apart, in at most 64 KB, and only where it is asked', () => {
    expect(sizes.duties).toBeLessThanOrEqual(64 * KB);
  });

  it('brings other lists than that of members in at most 32 KB each and one for every rule of theirs, only where one is worked with', () => {
    expect(sizes.lists).toBeGreaterThan(0);
    expect(sizes.lists - sizes.listRules).toBeLessThanOrEqual(OPENED_LISTS.length * 32 * KB);
    expect(sizes.listRules).toBeLessThanOrEqual((CANDIDATE_RULES.length + GRADING_RULES.length) * KB);
  });

  it('brings what signs people in apart, Microsoft’s library being three quarters of it, and none of it with the first screen', () => {
    expect(sizes.signIn).toBeLessThanOrEqual(400 * KB);
    const [first = ''] = readdirSync(folder).filter((name) => /^main-.*\.js$/.test(name));
    expect(readFileSync(join(folder, first), 'utf8')).not.toMatch(/oidc|nestedAppAuth/i);
  });

  it('brings introductions in at most 24 KB more, and only with the list of candidates', () => {
    expect(sizes.introductions).toBeGreaterThan(0);
    expect(sizes.introductions).toBeLessThanOrEqual(24 * KB);
  });

  it('leaves what only an office or a leader opens out of what a clerk loads', () => {
    expect(sizes.others).toBeGreaterThan(0);
  });

  it('names its own files in the page, and Microsoft’s script at its own address', () => {
    const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
    const files = readdirSync(folder);
    for (const [, name = ''] of page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) expect(files).toContain(name);
    expect(page).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    // Before that script: where it takes long, the page is not empty.
    expect(page.split('<script')[0]).toMatch(/Đang mở….*Chưa tải được phần của Microsoft.*Thử lại/s);
    expect(page).not.toMatch(/\{[\w.]+:(?:vi|en)\}/);
  });

  it('has no script or style in the page itself, so that a strict policy can hold', () => {
    const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('says of itself where it may load from, and tells a static host whose frame may hold it', () => {
    const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com");
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
    expect(page).toContain('<meta name="referrer" content="no-referrer" />');
    const { globalHeaders } = JSON.parse(readFileSync(join(folder, 'staticwebapp.config.json'), 'utf8')) as {
      globalHeaders: Record<string, string>;
    };
    expect(globalHeaders['content-security-policy']).toContain(policy);
    expect(globalHeaders['content-security-policy']).toContain(
      "frame-ancestors 'self' https://*.officeapps.live.com",
    );
  });

  it('comes with its pictures and with settings that find functions beside it', () => {
    expect(readdirSync(join(folder, 'assets'))).toContain('icon-32.png');
    expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toEqual({ api: '/api' });
  });

  it('carries nothing of Microsoft’s client and nothing of ExcelJS', () => {
    const scripts = [folder, join(folder, 'chunks')].flatMap((each) =>
      readdirSync(each)
        .filter((name) => name.endsWith('.js'))
        .map((name) => readFileSync(join(each, name), 'utf8')),
    );
    for (const script of scripts) expect(script).not.toMatch(/_richApiNativeBridge|exceljs/i);
  });
});

describe('the built preview', () => {
  it('loads ExcelJS only when a file is opened or saved', async () => {
    const outdir = join(folder, 'preview');
    await buildPreview(outdir);
    const page = readFileSync(join(outdir, 'page.js'), 'utf8');
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(150 * KB);
    const library = readdirSync(join(outdir, 'chunks')).find((name) => /^exceljs.*\.js$/.test(name));
    expect(library).toBeDefined();
    expect(page).not.toMatch(new RegExp(`^import[^;]*${library ?? ''}`, 'm'));
    expect(readdirSync(outdir)).toEqual(
      expect.arrayContaining(['index.html', 'page.css', 'office-from-parent.js']),
    );
  });
});
