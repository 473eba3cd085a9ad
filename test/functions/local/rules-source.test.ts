import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesSourceHash, sourceHash, sourceHashFile } from '../../../functions/local/rules-source.ts';
import { RULES_SOURCE } from '../../../functions/domain/rules/source-hash.ts';

const RULES = join(__dirname, '../../../functions/domain/rules');
const text = (file: string) => readFileSync(join(RULES, file), 'utf8');
const files = [text('law/thresholds.ts'), text('row/ages.ts')];
const hash = sourceHash(files);
const changed = (from: string | RegExp, to: string) => {
  const next = files.map((file) => file.replace(from, to));
  expect(next).not.toEqual(files);
  return sourceHash(next);
};

describe('the hash of the rules’ source', () => {
  it('is up to date: npm run rules:page writes it again', () => {
    expect(RULES_SOURCE).toBe(rulesSourceHash());
    expect(text('source-hash.ts')).toBe(sourceHashFile(RULES_SOURCE));
  });

  it('changes with a number, a consequence, a comparison and a message', () => {
    expect(changed("'4.2', 12,", "'4.2', 13,")).not.toBe(hash);
    expect(changed("gate: 'block'", "gate: 'none'")).not.toBe(hash);
    expect(changed(' < ', ' <= ')).not.toBe(hash);
    expect(changed(/vi: '(.)/, "vi: 'x$1")).not.toBe(hash);
  });

  it('stays with comments, blanks, line ends, the order of the files and where something is imported from', () => {
    expect(changed(/\/\*\*[^]*?\*\//g, '// other words\n')).toBe(hash);
    expect(changed(/\n/g, '\r\n')).toBe(hash);
    expect(changed(/ {2}/g, '\t')).toBe(hash);
    expect(changed("from '../record/rule.ts'", "from './rule.ts'")).toBe(hash);
    expect(sourceHash(files.toReversed())).toBe(hash);
  });
});
