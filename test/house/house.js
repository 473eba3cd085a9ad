/**
 * The house: which room may import which, and which packages. The rule looks at the resolved path of every import,
 * re-export, import() and import type, so that neither an alias nor a long way round gets past it.
 */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANY, HOUSE } from './rooms.js';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const ROOMS = Object.keys(HOUSE).sort((a, b) => b.length - a.length);

/** The room a path of the repository lies in; undefined outside the house. */
export function roomOf(path) {
  return ROOMS.find((room) => path === room || path.startsWith(`${room}/`));
}

const ALIASES = { '#domain/': 'functions/domain/', '#wire/': 'functions/wire/' };

/** What an import of a file names: a `path` of the repository, or a `package`. */
export function targetOf(specifier, file) {
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix));
  if (alias) return { path: ALIASES[alias] + specifier.slice(alias.length) };
  if (!specifier.startsWith('.')) return { package: specifier };
  return { path: relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll('\\', '/') };
}

function packageAllowed(room, name) {
  return HOUSE[room].packages.some((allowed) =>
    allowed === ANY || allowed === 'node:' ? allowed === ANY || name.startsWith('node:') : name === allowed,
  );
}

/** Why `file` may not import `specifier`, or undefined where it may. Paths are absolute or relative to the root. */
export function objection(file, specifier, typeOnly = false) {
  const from = relative(ROOT, resolve(ROOT, file)).replaceAll('\\', '/');
  const room = roomOf(from);
  if (!room) return from.includes('/') ? `${from} is in no room of the house` : undefined;
  const to = targetOf(specifier, file);
  if (to.package !== undefined) {
    return packageAllowed(room, to.package) ? undefined : `${room} may not use the package ${to.package}`;
  }
  const other = roomOf(to.path);
  if (other === room || HOUSE[room].rooms.includes(ANY)) return undefined;
  if (!other) return `${to.path} is in no room of the house`;
  const { rooms, types = [] } = HOUSE[room];
  if (rooms.includes(other) || (typeOnly && types.includes(other))) return undefined;
  return types.includes(other)
    ? `${room} may import only types from ${other}`
    : `${room} may not import ${other}`;
}

function typeOnlyImport(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers ?? [];
  return (
    specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  );
}

export const houseRule = {
  meta: { type: 'problem', schema: [], messages: { wrong: '{{why}} (see test/house/house.js).' } },
  create(context) {
    const look = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const why = objection(context.filename, source.value, typeOnly);
      if (why) context.report({ node, messageId: 'wrong', data: { why } });
    };
    return {
      ImportDeclaration: (node) => look(node, node.source, typeOnlyImport(node)),
      ExportNamedDeclaration: (node) => look(node, node.source, typeOnlyImport(node)),
      ExportAllDeclaration: (node) => look(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => look(node, node.source, false),
      TSImportType: (node) => look(node, node.source ?? node.argument?.literal, true),
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require')
          look(node, node.arguments[0], false);
      },
    };
  },
};

/** Folders of the house that no longer exist: the table must not outlive what it describes. */
export function missingRooms() {
  return Object.keys(HOUSE).filter((room) => !existsSync(resolve(ROOT, room)));
}

/** What the law allows and the code does not use: 'room: what'. A room that may import values needs no leave for types. */
export function unusedPermissions(house, used) {
  return Object.entries(house).flatMap(([room, allowed]) =>
    ['rooms', 'types', 'packages'].flatMap((kind) =>
      allowed[kind]
        .filter((one) => one !== ANY && !used[room]?.[kind].includes(one))
        .map((one) => `${room}: ${one}`),
    ),
  );
}
