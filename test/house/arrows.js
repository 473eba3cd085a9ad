/** The arrows that the code really has, read from its own source: what the law of the house is held against. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT, roomOf, targetOf } from './house.js';

const SOURCES = ['addin', 'functions'];

function sourceFiles(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    );
}

function isTypeOnly(clause) {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings ?? (clause.elements ? clause : undefined);
  const elements = named?.elements ?? [];
  return clause.name === undefined && elements.length > 0 && elements.every((one) => one.isTypeOnly);
}

const parsed = (file) =>
  ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022);

function importsIn(file) {
  const source = parsed(file);
  const found = [];
  const add = (node, typeOnly) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly || isTypeOnly(node.exportClause));
    else if (ts.isImportTypeNode(node)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every import of the product: from a file to a file of it, or to a package. */
export function usedImports() {
  return SOURCES.flatMap(sourceFiles).flatMap((file) =>
    importsIn(file).map(({ specifier, typeOnly }) => ({ file, typeOnly, ...targetOf(specifier, file) })),
  );
}

/** Files that hold nothing of their own: every statement re-exports something. */
export function passThroughFiles() {
  const passesOn = (statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
  return SOURCES.flatMap(sourceFiles).filter((file) => parsed(file).statements.every(passesOn));
}

/** Room by room what it imports: `rooms` for values, `types` for types alone, `packages`; each sorted. */
export function usedArrows(imports = usedImports()) {
  const rooms = {};
  for (const { file, typeOnly, path, package: name } of imports) {
    const room = roomOf(file);
    const arrows = (rooms[room] ??= { rooms: new Set(), types: new Set(), packages: new Set() });
    if (name !== undefined) arrows.packages.add(name.startsWith('node:') ? 'node:' : name);
    else if (roomOf(path) !== room) arrows[typeOnly ? 'types' : 'rooms'].add(roomOf(path));
  }
  return Object.fromEntries(
    Object.entries(rooms).map(([room, arrows]) => [
      room,
      {
        rooms: [...arrows.rooms].sort(),
        types: [...arrows.types].filter((type) => !arrows.rooms.has(type)).sort(),
        packages: [...arrows.packages].sort(),
      },
    ]),
  );
}

/** Circles of a graph, each as the sorted names that can reach each other. Tarjan's strongly connected components. */
export function circles(edges) {
  const below = new Map();
  for (const [from, to] of edges) below.set(from, [...(below.get(from) ?? []), to]);
  const order = new Map();
  const lowest = new Map();
  const waiting = [];
  const found = [];
  const look = (name) => {
    order.set(name, order.size);
    lowest.set(name, order.get(name));
    waiting.push(name);
    for (const next of below.get(name) ?? []) {
      if (!order.has(next)) look(next);
      if (waiting.includes(next)) lowest.set(name, Math.min(lowest.get(name), lowest.get(next)));
    }
    if (lowest.get(name) !== order.get(name)) return;
    const circle = waiting.splice(waiting.indexOf(name));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const name of below.keys()) if (!order.has(name)) look(name);
  return found;
}
