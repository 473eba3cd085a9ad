/** What Azure is given. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../functions/build.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built functions', () => {
  it('are one CommonJS file that leaves the host’s own module to the host', async () => {
    const outdir = join(folder, 'functions');
    await buildFunctions(outdir);
    expect(readdirSync(outdir).sort()).toEqual(['host.json', 'main.js', 'main.js.map', 'package.json']);
    expect(JSON.parse(readFileSync(join(outdir, 'package.json'), 'utf8'))).toMatchObject({
      main: 'main.js',
      type: 'commonjs',
    });
    expect(readFileSync(join(outdir, 'main.js'), 'utf8')).toContain('require("@azure/functions-core")');
  });
});
