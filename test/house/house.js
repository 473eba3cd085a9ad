/**
 * The house: which room may import which, and which packages. The rule looks at the resolved path of every import,
 * re-export, import() and import type, so that neither an alias nor a long way round gets past it.
 */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const VIETNAMESE = 'functions/domain/vietnamese';
const ROSTER = 'functions/domain/roster';
const UNITS = 'functions/domain/units';
const STATISTICS = 'functions/domain/statistics';
const RULES = 'functions/domain/rules';
const [CODES, TABLE, MEMBERS, COLUMNS, VERSIONS] = ['codes', 'table', 'members', 'columns', 'versions'].map(
  (room) => `${ROSTER}/${room}`,
);
const ROSTERS = [ROSTER, CODES, TABLE, MEMBERS, COLUMNS, VERSIONS];
const [FAMILIES, REPAIRS] = [`${RULES}/families`, `${RULES}/repairs`];
const DOMAIN = [VIETNAMESE, ...ROSTERS, UNITS, STATISTICS, RULES, FAMILIES, REPAIRS];
const WIRE = 'functions/wire';
const FUNCTIONS = [
  ...DOMAIN,
  WIRE,
  'functions/access',
  'functions/storage',
  'functions/routes',
  'functions/main.ts',
];
const WORKBOOK = 'addin/workbook';
const [READING, TABLES, SHEET_REPAIRS] = ['reading', 'tables', 'repairs'].map(
  (room) => `${WORKBOOK}/${room}`,
);
const WORKBOOKS = [WORKBOOK, READING, TABLES, SHEET_REPAIRS];
const SERVICE = 'addin/service';
const TASKS = 'addin/tasks';
const [CHOICES, CHECKING, SENDING, ABOVE] = ['choices', 'checking', 'sending', 'above'].map(
  (room) => `${TASKS}/${room}`,
);
const TASK_ROOMS = [CHOICES, CHECKING, SENDING, ABOVE];
const BELOW_TASKS = [...WORKBOOKS, SERVICE, ...DOMAIN, WIRE];
const TEXT = 'addin/text';
const PANE = 'addin/pane';
const [STYLES, PARTS, STAGE, CHECK_SCREEN, SEND_SCREEN, SCREENS_ABOVE] = [
  'styles',
  'parts',
  'stage',
  'checking',
  'sending',
  'above',
].map((room) => `${PANE}/${room}`);
/** What every screen is made of. */
const SCREEN = { rooms: [TASKS, TEXT, PARTS, STAGE], types: [...TASK_ROOMS, ...DOMAIN, WIRE], packages: [] };
const ANY = '*';

/** Longest prefix wins. `rooms`: what it may import; `types`: only as `import type`; `packages`: from outside ('node:' covers Node's own). */
export const HOUSE = {
  [VIETNAMESE]: { rooms: [], packages: [] },
  [ROSTER]: { rooms: [VIETNAMESE, CODES, TABLE, MEMBERS, COLUMNS], packages: [] },
  [CODES]: { rooms: [VIETNAMESE, ROSTER], packages: [] },
  [TABLE]: { rooms: [VIETNAMESE, ROSTER, CODES], packages: [] },
  [MEMBERS]: { rooms: [VIETNAMESE, ROSTER, CODES, TABLE], packages: [] },
  [COLUMNS]: { rooms: [VIETNAMESE, ROSTER, CODES, TABLE, MEMBERS], packages: [] },
  [VERSIONS]: { rooms: [VIETNAMESE, ROSTER, CODES, MEMBERS], packages: [] },
  [UNITS]: { rooms: [VIETNAMESE, ...ROSTERS], packages: [] },
  [STATISTICS]: { rooms: [VIETNAMESE, ...ROSTERS, UNITS], packages: [] },
  [RULES]: { rooms: [VIETNAMESE, ...ROSTERS, UNITS, STATISTICS, FAMILIES], packages: [] },
  [FAMILIES]: { rooms: [VIETNAMESE, ...ROSTERS, UNITS, STATISTICS, RULES], packages: [] },
  [REPAIRS]: { rooms: [VIETNAMESE, ...ROSTERS, RULES], packages: [] },
  [WIRE]: { rooms: DOMAIN, packages: ['zod/mini'] },
  'functions/access': { rooms: [...DOMAIN, WIRE], packages: ['jose', 'node:'] },
  'functions/storage': {
    rooms: [...DOMAIN, WIRE, 'functions/access'],
    packages: ['@azure/data-tables', '@azure/identity', 'node:'],
  },
  'functions/routes': {
    rooms: [...DOMAIN, WIRE, 'functions/access', 'functions/storage'],
    packages: ['@azure/functions', 'zod/mini', 'node:'],
  },
  'functions/main.ts': { rooms: FUNCTIONS, packages: ['@azure/functions', 'node:'] },
  'functions/local': { rooms: [...FUNCTIONS, 'addin/build.ts'], packages: [ANY] },
  [TEXT]: { rooms: DOMAIN, types: [WIRE, TASKS, ...TASK_ROOMS], packages: [] },
  [SERVICE]: { rooms: [...DOMAIN, WIRE], packages: ['zod/mini'] },
  [WORKBOOK]: { rooms: DOMAIN, types: [WIRE], packages: [] },
  [READING]: { rooms: [...DOMAIN, WORKBOOK], types: [WIRE], packages: [] },
  [TABLES]: { rooms: [...DOMAIN, WORKBOOK, READING], types: [WIRE], packages: [] },
  [SHEET_REPAIRS]: { rooms: [...DOMAIN, WORKBOOK, TABLES], types: [WIRE], packages: [] },
  [TASKS]: { rooms: BELOW_TASKS, types: TASK_ROOMS, packages: [] },
  [CHOICES]: { rooms: [...BELOW_TASKS, TASKS], packages: [] },
  [CHECKING]: { rooms: [...BELOW_TASKS, TASKS, CHOICES], packages: [] },
  [SENDING]: { rooms: [...BELOW_TASKS, TASKS, CHOICES, CHECKING], packages: [] },
  [ABOVE]: { rooms: [...BELOW_TASKS, TASKS], packages: [] },
  [`${TASKS}/create.ts`]: { rooms: [...BELOW_TASKS, TASKS, ...TASK_ROOMS], packages: [] },
  [STYLES]: { rooms: [], packages: [] },
  [PARTS]: { ...SCREEN, rooms: [TASKS, TEXT] },
  [STAGE]: { ...SCREEN, rooms: [TASKS, TEXT, PARTS] },
  [CHECK_SCREEN]: SCREEN,
  [SEND_SCREEN]: SCREEN,
  [SCREENS_ABOVE]: SCREEN,
  [PANE]: { ...SCREEN, rooms: [...SCREEN.rooms, CHECK_SCREEN, SEND_SCREEN, SCREENS_ABOVE] },
  'addin/main.ts': {
    rooms: [PANE, `${TASKS}/create.ts`, TASKS, TEXT, SERVICE],
    types: TASK_ROOMS,
    packages: [],
  },
  'addin/build.ts': { rooms: [], packages: ['esbuild', 'node:'] },
  'addin/preview': {
    rooms: [`${TASKS}/create.ts`, TASKS, TEXT, SERVICE, ...DOMAIN, WIRE],
    types: TASK_ROOMS,
    packages: [ANY],
  },
  test: { rooms: [ANY], packages: [ANY] },
};

const ROOMS = Object.keys(HOUSE).sort((a, b) => b.length - a.length);

/** The room a path of the repository lies in; undefined outside the house. */
export function roomOf(path) {
  return ROOMS.find((room) => path === room || path.startsWith(`${room}/`));
}

const ALIASES = { '#domain/': 'functions/domain/', '#wire/': 'functions/wire/' };

function target(specifier, file) {
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix));
  if (alias) return { path: ALIASES[alias] + specifier.slice(alias.length) };
  if (!specifier.startsWith('.')) return { package: specifier };
  return { path: relative(ROOT, resolve(dirname(file), specifier)).replaceAll('\\', '/') };
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
  const to = target(specifier, resolve(ROOT, file));
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
