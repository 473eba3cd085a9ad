/** Words that nobody says any more go. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MESSAGE_TABLES, TABLES } from './tables.ts';

const ADDIN = fileURLToPath(new URL('../../../addin', import.meta.url));

/** Keys that are put together from data: `skipped.${reason}`. */
const BUILT = [
  'act.',
  'another.',
  'blank.',
  'changes.',
  'check.none.',
  'choice.',
  'collect.',
  'consolidate.',
  'differences.',
  'entry.',
  'exit.',
  'figures.',
  'file.',
  'form.left.',
  'form.which.',
  'gate.',
  'kind.',
  'name.',
  'paper.',
  'question.',
  'read.',
  'recognitions.',
  'remind.',
  'seen.',
  'send.',
  'severities.',
  'severity.',
  'sheet.',
  'skipped.',
  'state.',
  'step.',
  'steps.',
  'tab.',
  'title.',
  'unread.',
  'verified.',
  'year.',
  'why.',
];

const SOURCES = readdirSync(ADDIN, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: relative(ADDIN, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
  });

/** Said by a whole folder through a file of its own. */
const FOLDERS: Readonly<Record<string, string>> = {
  'screens/command': 'headless/',
  'screens/ledgers': 'pane/office/',
  'screens/planning': 'pane/office/',
};

/** Whoever may say a word of the table: those that import its file, and everybody for what is there from the beginning. */
function speakersOf(file: string): string {
  const name = `${file.slice(file.lastIndexOf('/') + 1)}.ts'`;
  const own = `words/${file}.ts`;
  return SOURCES.filter(
    ({ path, text }) =>
      path !== own &&
      !path.startsWith('words/screens/') &&
      (MESSAGE_TABLES.includes(file) || text.includes(name) || path.startsWith(FOLDERS[file] ?? name)),
  )
    .map(({ text }) => text)
    .join('\n');
}

const isSaid = (text: string, key: string): boolean =>
  text.includes(`'${key}'`) ||
  new RegExp(`_WORDS\\.${key.replaceAll('.', '\\.')}\\b`).test(text) ||
  BUILT.some((prefix) => key.startsWith(prefix) && text.includes(`\`${prefix}\${`));

describe('every key of the words', () => {
  it.each(Object.entries(TABLES))('is said by somebody: %s', (file, table) => {
    const text = speakersOf(file);
    expect(Object.keys(table).filter((key) => !isSaid(text, key))).toEqual([]);
  });

  it('is put together in code as it is declared here', () => {
    const all = SOURCES.map(({ text }) => text).join('\n');
    expect(BUILT.filter((prefix) => !all.includes(`\`${prefix}\${`))).toEqual([]);
  });
});
