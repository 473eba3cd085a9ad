/** Two linters share the rules: eslint judges what needs no types, oxlint what does. None may get lost between them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

type Rules = Readonly<Record<string, unknown>>;

/** There are no enums, and an async function without `await` may stand for one that will have some. */
const LEFT_OUT = ['@typescript-eslint/no-unsafe-enum-comparison', '@typescript-eslint/require-await'];
const BESIDE = ['@typescript-eslint/no-floating-promises', '@typescript-eslint/switch-exhaustiveness-check'];
const PLACES = ['functions/domain/sheet/area.ts', 'test/support/service.ts'];

const severityOf = (setting: unknown): unknown => (Array.isArray(setting) ? setting[0] : setting);
const on = (rules: Rules): string[] =>
  Object.entries(rules).flatMap(([rule, setting]) =>
    ['error', 2].includes(severityOf(setting) as string | number) ? [rule] : [],
  );

const RECOMMENDED = on(
  Object.assign({}, ...tseslint.configs.recommendedTypeChecked.map(({ rules }) => rules)) as Rules,
);
const { rules: OF_OXLINT } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { readonly rules: Rules };

function rulesOfEslint(file: string): Rules {
  const told = execFileSync('node_modules/.bin/eslint', ['--print-config', file], { encoding: 'utf8' });
  return (JSON.parse(told) as { readonly rules: Rules }).rules;
}

it.each(PLACES)('every recommended rule is judged in %s by one of the two', (file) => {
  const judged = new Set([
    ...on(rulesOfEslint(file)),
    ...on(OF_OXLINT).map((rule) => rule.replace('typescript/', '@typescript-eslint/')),
  ]);
  const missing = [...RECOMMENDED, ...BESIDE].filter((rule) => !judged.has(rule));
  expect(missing).toEqual(LEFT_OUT);
});

it('oxlint reads types', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khopso-lint-'));
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
  writeFileSync(
    join(folder, 'wrong.ts'),
    'declare const later: () => Promise<number>;\nlater();\nexport const number = `${[later]}`;\n',
  );
  const { stdout, status } = spawnSync(
    join(process.cwd(), 'node_modules/.bin/oxlint'),
    ['-c', join(process.cwd(), '.oxlintrc.json'), '-f', 'unix', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true, force: true });
  expect(status).toBe(1);
  expect(stdout).toContain('no-floating-promises');
  expect(stdout).toContain('restrict-template-expressions');
});
