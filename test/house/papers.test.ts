/** What the pages for newcomers name is there: every link, and every path of the repository in code letters. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const PAGES = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((page) => page !== '' && !page.endsWith('RULES.md'));
const LINK = /\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g;
const PATH = /`((?:addin|functions|test)\/[\w./-]+)`/g;
/** As the page of a room shortens it: `law/thresholds.ts`. */
const SHORT_PATH = /`((?!addin|functions|test)(?:[\w-]+|\.\.)\/[\w./-]+\.(?:ts|js|json))`/g;

const named = (page: string) => {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(LINK)].map(([, link = '']) => normalize(join(dirname(page), link)));
  const paths = [...text.matchAll(PATH)].map(([, path = '']) => path);
  const short = [...text.matchAll(SHORT_PATH)].map(([, path = '']) => normalize(join(dirname(page), path)));
  return [...links, ...paths, ...short];
};

describe('the pages for newcomers', () => {
  it('are there for every big room', () => {
    expect(PAGES).toEqual(
      expect.arrayContaining(['README.md', 'addin/README.md', 'functions/README.md', 'test/README.md']),
    );
  });

  it.each(PAGES)('%s names nothing that is not there', (page) => {
    expect(named(page).filter((path) => !existsSync(path))).toEqual([]);
  });
});
