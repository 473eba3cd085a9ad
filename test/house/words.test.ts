/** Words that a person reads have their places. A Vietnamese literal anywhere else fails, named by file and line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './house.js';

/** Where Vietnamese may stand in code, and as what. */
const PLACES: Readonly<Record<string, string>> = {
  'addin/words/': 'everything the add-in says',
  'addin/preview/page/words.ts': 'the page of the preview, which knows nothing of the pane',
  'addin/excel/workbook/words.ts': 'what the emulated Excel writes, which knows nothing of the product',
  'functions/command-line.ts': 'what the terminal says',
  'functions/deploy/': 'what the terminal says',
  'functions/domain/classes/': 'the ledger of classes, what must hold of it and what its figures are called',
  'functions/domain/forms/':
    'the rows, columns and titles of the official forms, and what was assumed of them',
  'functions/domain/introductions/':
    'the ledger of introducers, what must hold of it and why an introduction is refused',
  'functions/domain/kinds/funnel-labels.ts': 'what the steps from introduction to admission are called',
  'functions/domain/language/': 'letters, and how they are typed wrongly',
  'functions/domain/ledgers/': 'what is wrong with a cell of a ledger, and what to do',
  'functions/domain/percentages/': 'how reports say what a percentage is of',
  'functions/domain/places/': 'the ledger of places and what must hold of it',
  'functions/domain/plans/': 'the ledger of plans, what must hold of it and what is said of a changed one',
  'functions/domain/roster/': 'fields, codes and header words: what is read in a sheet',
  'functions/domain/rules/': 'what rules say, and their sources',
  'functions/domain/statistics/': 'what figures are called',
  'functions/domain/submissions/': 'why somebody left a list, and the ledger of closings',
  'functions/domain/access/people-ledger.ts': 'the ledger of people and what must hold of it',
  'functions/domain/units/': 'the order of the alphabet, the ledger of units and what must hold of it',
  'functions/demo/': 'organisations and people of the demonstration',
  'functions/wire/problem-catalogue.ts': 'what the service answers where it refuses',
  'functions/local/': 'what the terminal says, and the page of all rules',
  'functions/maintenance/': 'what the terminal says',
};

/** A name, the same in every language. */
const PRODUCT = /Khớp Sổ/g;
const LETTER = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

interface Literal {
  readonly line: number;
  readonly text: string;
}

/** String, template and regular-expression literals with a Vietnamese letter. Comments are none. */
function vietnameseIn(path: string, source: string): Literal[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const look = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node) ||
      ts.isRegularExpressionLiteral(node)
    ) {
      const text = node.text.normalize('NFC').replace(PRODUCT, '');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      if (LETTER.test(text)) found.push({ line: line + 1, text });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const FILES = ['addin', 'functions'].flatMap((side) =>
  readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    ),
);
const placeOf = (path: string): string | undefined =>
  Object.keys(PLACES).find((place) => path.startsWith(place));

describe('Vietnamese', () => {
  const literals = FILES.flatMap((path) =>
    vietnameseIn(path, readFileSync(join(ROOT, path), 'utf8')).map((literal) => ({ path, ...literal })),
  );

  it('stands in the places for words and nowhere else', () => {
    const elsewhere = literals
      .filter(({ path }) => placeOf(path) === undefined)
      .map(({ path, line, text }) => `${path}:${String(line)} ${text}`);
    expect(elsewhere).toEqual([]);
  });

  it('stands in every place that is allowed', () => {
    const used = new Set(literals.map(({ path }) => placeOf(path)));
    expect(Object.keys(PLACES).filter((place) => !used.has(place))).toEqual([]);
  });
});

describe('the search', () => {
  it('finds every kind of literal, decomposed letters and Đ too', () => {
    const source = [
      "const a = 'Đ';",
      'const b = `x ${a} tệp ${a} nữ`;',
      'const c = /nam|nữ/u;',
      `const d = "${'tệp'.normalize('NFD')}";`,
      'const e = `sửa`;',
    ].join('\n');
    expect(vietnameseIn('a.ts', source).map(({ line }) => line)).toEqual([1, 2, 2, 3, 4, 5]);
  });

  it('leaves comments, other letters and the name of the product alone', () => {
    const source = "/** Tệp. */\nconst a = 'Excel – “x” …'; // sửa\nconst b = 'Khớp Sổ';\n";
    expect(vietnameseIn('a.ts', source)).toEqual([]);
  });
});
