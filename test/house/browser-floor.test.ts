/** A call that the oldest browsers of the pane lack fails lint wherever it could reach them, and nowhere else. */
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { BROWSER_FLOOR } from './browser-floor.js';

function complaints(file: string, code: string): readonly string[] {
  const linter = new Linter({ cwd: process.cwd() });
  const messages = linter.verify(
    `export const x = ${code};`,
    [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, BROWSER_FLOOR],
    { filename: `${process.cwd()}/${file}` },
  );
  return messages.map(({ message }) => message);
}

const CALLS = [
  'AbortSignal.any([])',
  "URL.canParse('a')",
  'Object.groupBy([], String)',
  'Promise.withResolvers()',
  'Array.fromAsync([])',
  'Iterator.from([])',
  "RegExp.escape('a')",
  "'a'.isWellFormed()",
  'new Set([1]).isSubsetOf(new Set())',
  'new Map().values().map(String)',
  'new Uint8Array().toBase64()',
  'requestIdleCallback(() => 1)',
  '/a/v',
  '/(?i:a)/',
];

describe('the floor of browsers', () => {
  it.each(CALLS)('refuses %s in the pane, in tasks and in what both share with the service', (code) => {
    for (const file of ['addin/pane/parts/h.ts', 'addin/tasks/tasks.ts', 'functions/domain/sheet/a1.ts']) {
      expect(complaints(file, code)).toEqual([expect.stringContaining('oldest browsers')]);
    }
  });

  it('knows an example of each thing that it refuses', () => {
    const [, ...missing] = BROWSER_FLOOR.rules['no-restricted-syntax'];
    expect(CALLS).toHaveLength(missing.length);
  });

  it.each([
    '[1].toSorted()',
    '[1].findLast(Boolean)',
    "Object.hasOwn({}, 'a')",
    'Object.values({}).map(String)',
    '/(?<=a)b/',
  ])('takes %s, which they have', (code) => expect(complaints('addin/pane/parts/h.ts', code)).toEqual([]));

  it('does not hold for what runs in Node alone', () => {
    expect(complaints('addin/headless/run.ts', "URL.canParse('a')")).toEqual([]);
    expect(complaints('functions/local/host.ts', "URL.canParse('a')")).toEqual([]);
  });
});
