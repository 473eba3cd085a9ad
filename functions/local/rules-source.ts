/**
 * One value for the source of the rules, without comments and blanks: it changes when a verdict, a message or a number may, and
 * stays when a file is moved, a comment is written anew or a line is broken elsewhere. The same on every machine.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const RULES = fileURLToPath(new URL('../domain/rules/', import.meta.url));
/** Holds the value itself. */
const WRITTEN = 'source-hash.ts';
const DIGITS = 14;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands between two tokens is left out; so are imports, which say where something is and not what. */
function tokensOf(text: string): string[] {
  const source = ts.createSourceFile('rule.ts', text.replaceAll('\r\n', '\n'), ts.ScriptTarget.Latest, true);
  const tokens: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isJSDoc(node)) return;
    const parts = node.getChildren(source);
    if (parts.length === 0) tokens.push(node.getText(source));
    else for (const part of parts) walk(part);
  };
  walk(source);
  return tokens;
}

/** Of the texts of source files, in whatever order they come. */
export function sourceHash(files: readonly string[]): string {
  const each = files.map((text) => sha256(JSON.stringify(tokensOf(text)))).sort();
  return sha256(each.join('\n')).slice(0, DIGITS);
}

/** Of the rules as they stand in this checkout. */
export function rulesSourceHash(): string {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' });
  const rules = files.filter((file) => file.endsWith('.ts') && file !== WRITTEN);
  return sourceHash(rules.map((file) => readFileSync(`${RULES}${file}`, 'utf8')));
}

/** The file that keeps it beside the rules. */
export const sourceHashFile = (hash: string): string => `/**
 * Of the source of the rules, without comments: \`npm run rules:page\` writes it again. Where two branches changed rules, take either
 * side of this file and of RULES.md, and write both again.
 */
export const RULES_SOURCE = '${hash}';
`;
