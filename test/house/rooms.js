/**
 * Who may import whom, room by room. `rooms`: what it may import; `types`: only as `import type`; `packages`: from outside ('node:'
 * covers Node's own). The room of a file is the longest name here that its path begins with. house.test.ts holds that every
 * permission is used, and that no two rooms need each other.
 */
export const ANY = '*';

/** Short: nothing is allowed that is not written here. */
const room = ({ rooms = [], types = [], packages = [] }) => ({ rooms, types, packages });

export const HOUSE = {
  'addin/build.ts': room({ packages: ['esbuild', 'node:'] }),
  'addin/excel/host': room({
    rooms: ['addin/excel/host/nodes', 'addin/excel/workbook', 'functions/domain/sheet'],
    packages: ['node:'],
  }),
  'addin/excel/host/nodes': room({
    rooms: ['addin/excel/host', 'addin/excel/workbook', 'functions/domain/sheet'],
  }),
  'addin/excel/workbook': room({ rooms: ['functions/domain/sheet'] }),
  'addin/excel/xlsx': room({
    rooms: ['addin/excel/workbook', 'functions/domain/sheet'],
    packages: ['exceljs'],
  }),
  'addin/headless': room({
    rooms: [
      'addin/excel/host',
      'addin/excel/xlsx',
      'addin/tasks',
      'addin/tasks/create.ts',
      'addin/words',
      'functions/domain/language',
      'functions/domain/sheet',
    ],
    packages: ['node:'],
  }),
  'addin/main.ts': room({
    rooms: ['addin/pane', 'addin/tasks/create.ts', 'addin/words'],
    types: ['addin/tasks/clerk/choices'],
  }),
  'addin/pane': room({
    rooms: [
      'addin/pane/above.ts',
      'addin/pane/clerk/checking',
      'addin/pane/clerk/sending',
      'addin/pane/parts',
      'addin/pane/stage',
      'addin/words',
    ],
    types: ['addin/tasks'],
  }),
  'addin/pane/above.ts': room({
    rooms: ['addin/pane/leader', 'addin/pane/office'],
    types: ['addin/pane/stage'],
  }),
  'addin/pane/clerk/checking': room({
    rooms: ['addin/pane/parts', 'addin/words', 'addin/words/screens', 'functions/domain/sheet'],
    types: [
      'addin/pane/stage',
      'addin/tasks',
      'addin/tasks/clerk/checking',
      'functions/domain/roster/shape',
      'functions/domain/rules/record',
      'functions/domain/rules/repairs',
    ],
  }),
  'addin/pane/clerk/sending': room({
    rooms: ['addin/pane/parts', 'addin/words'],
    types: [
      'addin/pane/stage',
      'addin/tasks',
      'addin/tasks/clerk/sending',
      'functions/domain/rules/record',
      'functions/domain/submissions',
    ],
  }),
  'addin/pane/leader': room({
    rooms: ['addin/pane/parts', 'addin/pane/stage', 'addin/words', 'addin/words/screens'],
    types: ['addin/tasks'],
  }),
  'addin/pane/office': room({
    rooms: [
      'addin/pane/leader',
      'addin/pane/parts',
      'addin/pane/stage',
      'addin/words',
      'addin/words/screens',
    ],
    types: ['addin/tasks'],
  }),
  'addin/pane/parts': room({
    rooms: ['addin/words', 'addin/words/screens'],
    types: ['addin/tasks', 'functions/domain/language', 'functions/domain/rules/record'],
  }),
  'addin/pane/stage': room({
    rooms: ['addin/pane/parts', 'addin/words', 'addin/words/screens'],
    types: ['addin/tasks'],
  }),
  'addin/pane/styles': room({}),
  'addin/preview': room({ packages: ['node:'] }),
  'addin/preview/page': room({
    rooms: [
      'addin/excel/host',
      'addin/excel/host/nodes',
      'addin/excel/workbook',
      'addin/excel/xlsx',
      'functions/domain/sheet',
    ],
  }),
  'addin/service': room({ rooms: ['functions/wire'], packages: ['zod/mini'] }),
  'addin/tasks': room({
    rooms: ['addin/service', 'addin/workbook', 'addin/workbook/reading', 'functions/domain/language'],
    types: [
      'addin/tasks/clerk/checking',
      'addin/tasks/clerk/choices',
      'addin/tasks/clerk/sending',
      'functions/domain/roster/shape',
      'functions/domain/rules/record',
      'functions/domain/rules/repairs',
      'functions/domain/statistics',
      'functions/wire',
    ],
  }),
  'addin/tasks/clerk/checking': room({
    rooms: [
      'addin/tasks',
      'addin/tasks/clerk/choices',
      'addin/workbook',
      'addin/workbook/reading',
      'addin/workbook/tables',
      'functions/domain/language',
      'functions/domain/roster/codes',
      'functions/domain/roster/columns',
      'functions/domain/roster/fields',
      'functions/domain/rules',
      'functions/domain/rules/record',
      'functions/domain/rules/repairs',
      'functions/domain/sheet',
      'functions/domain/statistics',
    ],
    types: ['functions/domain/roster/shape'],
  }),
  'addin/tasks/clerk/choices': room({
    rooms: [
      'addin/workbook',
      'functions/domain/roster',
      'functions/domain/roster/fields',
      'functions/domain/roster/shape',
    ],
    types: ['addin/tasks', 'functions/domain/sheet'],
  }),
  'addin/tasks/clerk/sending': room({
    rooms: [
      'addin/service',
      'addin/tasks',
      'addin/tasks/clerk/checking',
      'addin/workbook',
      'functions/domain/roster/fields',
      'functions/domain/rules',
      'functions/domain/rules/previous',
      'functions/domain/rules/record',
      'functions/domain/submissions',
      'functions/wire',
    ],
    types: ['functions/domain/roster/shape'],
  }),
  'addin/tasks/create.ts': room({
    rooms: [
      'addin/service',
      'addin/tasks',
      'addin/tasks/clerk/checking',
      'addin/tasks/clerk/choices',
      'addin/tasks/clerk/sending',
      'addin/tasks/leader',
      'addin/tasks/office',
      'addin/workbook',
      'addin/workbook/reading',
      'addin/workbook/repairs',
    ],
    types: ['functions/wire'],
  }),
  'addin/tasks/leader': room({
    rooms: [
      'addin/tasks',
      'addin/workbook',
      'addin/workbook/reading',
      'addin/workbook/tables',
      'functions/domain/sheet',
      'functions/domain/statistics',
    ],
    types: ['addin/service', 'addin/tasks/office', 'functions/wire'],
  }),
  'addin/tasks/office': room({
    rooms: [
      'addin/tasks',
      'addin/workbook',
      'addin/workbook/tables',
      'functions/domain/language',
      'functions/domain/rules',
      'functions/domain/rules/units',
      'functions/domain/statistics',
    ],
    types: ['addin/service', 'functions/domain/units', 'functions/wire'],
  }),
  'addin/words': room({
    rooms: [
      'addin/words/screens',
      'functions/domain/language',
      'functions/domain/roster/fields',
      'functions/domain/rules/record',
      'functions/domain/rules/repairs',
      'functions/domain/submissions',
    ],
    types: ['functions/domain/roster/shape'],
  }),
  'addin/words/screens': room({ types: ['functions/domain/language'] }),
  'addin/workbook': room({ rooms: ['functions/domain/sheet'] }),
  'addin/workbook/reading': room({
    rooms: ['addin/workbook', 'functions/domain/language'],
    types: ['functions/domain/sheet'],
  }),
  'addin/workbook/repairs': room({
    rooms: [
      'addin/workbook',
      'addin/workbook/tables',
      'functions/domain/language',
      'functions/domain/rules/repairs',
      'functions/domain/sheet',
    ],
  }),
  'addin/workbook/tables': room({
    rooms: ['addin/workbook', 'addin/workbook/reading', 'functions/domain/language'],
    types: ['functions/domain/sheet'],
  }),
  'functions/acts': room({
    rooms: [
      'functions/domain/roster/fields',
      'functions/domain/rules',
      'functions/domain/rules/previous',
      'functions/domain/rules/record',
      'functions/domain/statistics',
      'functions/domain/submissions',
      'functions/domain/units',
      'functions/storage',
      'functions/wire',
    ],
    types: ['functions/domain/roster/shape', 'functions/http'],
    packages: ['node:'],
  }),
  'functions/build.ts': room({ packages: ['esbuild', 'node:'] }),
  'functions/demo': room({
    rooms: [
      'functions/acts',
      'functions/demo/generator',
      'functions/domain/language',
      'functions/domain/roster/codes',
      'functions/domain/roster/fields',
      'functions/domain/submissions',
      'functions/domain/units',
      'functions/wire',
    ],
    types: [
      'functions/domain/access',
      'functions/domain/plans',
      'functions/domain/roster/shape',
      'functions/storage',
    ],
    packages: ['exceljs', 'node:'],
  }),
  'functions/demo/generator': room({
    rooms: ['functions/domain/language'],
    types: ['functions/domain/plans', 'functions/domain/roster/shape', 'functions/domain/units'],
  }),
  'functions/domain/access': room({ types: ['functions/domain/units'] }),
  'functions/domain/language': room({}),
  'functions/domain/plans': room({ types: ['functions/domain/language'] }),
  'functions/domain/roster': room({
    rooms: [
      'functions/domain/roster/cells',
      'functions/domain/roster/columns',
      'functions/domain/roster/members',
      'functions/domain/roster/shape',
      'functions/domain/roster/table',
    ],
    types: ['functions/domain/sheet'],
  }),
  'functions/domain/roster/cells': room({
    rooms: ['functions/domain/language', 'functions/domain/roster/codes', 'functions/domain/roster/shape'],
    types: ['functions/domain/roster/table', 'functions/domain/sheet'],
  }),
  'functions/domain/roster/codes': room({
    rooms: ['functions/domain/language', 'functions/domain/roster/shape'],
    types: ['functions/domain/sheet'],
  }),
  'functions/domain/roster/columns': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/cells',
      'functions/domain/roster/codes',
      'functions/domain/roster/fields',
      'functions/domain/roster/shape',
      'functions/domain/roster/table',
    ],
    types: ['functions/domain/sheet'],
  }),
  'functions/domain/roster/fields': room({ types: ['functions/domain/roster/shape'] }),
  'functions/domain/roster/members': room({
    rooms: ['functions/domain/language', 'functions/domain/roster/cells', 'functions/domain/roster/shape'],
    types: ['functions/domain/sheet'],
  }),
  'functions/domain/roster/shape': room({ types: ['functions/domain/language', 'functions/domain/sheet'] }),
  'functions/domain/roster/table': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/codes',
      'functions/domain/roster/fields',
      'functions/domain/roster/shape',
    ],
    types: ['functions/domain/sheet'],
  }),
  'functions/domain/rules': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/codes',
      'functions/domain/roster/fields',
      'functions/domain/roster/shape',
      'functions/domain/rules/cell',
      'functions/domain/rules/file',
      'functions/domain/rules/forms',
      'functions/domain/rules/header',
      'functions/domain/rules/law',
      'functions/domain/rules/previous',
      'functions/domain/rules/record',
      'functions/domain/rules/row',
      'functions/domain/rules/sheet',
      'functions/domain/rules/submission',
      'functions/domain/rules/units',
      'functions/domain/submissions',
    ],
  }),
  'functions/domain/rules/cell': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/codes',
      'functions/domain/roster/fields',
      'functions/domain/rules/header',
      'functions/domain/rules/helpers',
      'functions/domain/rules/law',
      'functions/domain/submissions',
    ],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/rules/file': room({
    rooms: [
      'functions/domain/roster/table',
      'functions/domain/rules/cell',
      'functions/domain/rules/header',
      'functions/domain/rules/helpers',
    ],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/rules/forms': room({
    rooms: ['functions/domain/rules/helpers', 'functions/domain/submissions'],
    types: ['functions/domain/rules/record'],
  }),
  'functions/domain/rules/header': room({
    rooms: ['functions/domain/roster/fields', 'functions/domain/rules/law'],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/rules/helpers': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/fields',
      'functions/domain/rules/law',
      'functions/domain/submissions',
    ],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/rules/law': room({
    rooms: ['functions/domain/language'],
    types: ['functions/domain/rules/record'],
  }),
  'functions/domain/rules/previous': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/cells',
      'functions/domain/roster/codes',
      'functions/domain/rules/helpers',
      'functions/domain/submissions',
    ],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/rules/record': room({
    rooms: ['functions/domain/language', 'functions/domain/roster/cells', 'functions/domain/roster/fields'],
    types: ['functions/domain/roster/shape', 'functions/domain/submissions'],
  }),
  'functions/domain/rules/repairs': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/cells',
      'functions/domain/roster/codes',
      'functions/domain/roster/columns',
      'functions/domain/roster/fields',
      'functions/domain/roster/shape',
    ],
    types: ['functions/domain/rules/record', 'functions/domain/sheet'],
  }),
  'functions/domain/rules/row': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/codes',
      'functions/domain/rules/cell',
      'functions/domain/rules/helpers',
      'functions/domain/rules/law',
    ],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record', 'functions/domain/submissions'],
  }),
  'functions/domain/rules/sheet': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/rules/cell',
      'functions/domain/rules/helpers',
      'functions/domain/rules/law',
      'functions/domain/rules/row',
    ],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/rules/submission': room({
    rooms: ['functions/domain/rules/cell', 'functions/domain/rules/helpers'],
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/rules/units': room({
    types: ['functions/domain/roster/shape', 'functions/domain/rules/record'],
  }),
  'functions/domain/sheet': room({}),
  'functions/domain/statistics': room({
    rooms: ['functions/domain/language', 'functions/domain/roster/codes', 'functions/domain/units'],
    types: ['functions/domain/plans', 'functions/domain/roster/shape', 'functions/domain/sheet'],
  }),
  'functions/domain/submissions': room({
    rooms: [
      'functions/domain/language',
      'functions/domain/roster/cells',
      'functions/domain/roster/fields',
      'functions/domain/roster/shape',
    ],
    types: ['functions/domain/access', 'functions/domain/roster/codes', 'functions/domain/units'],
  }),
  'functions/domain/units': room({}),
  'functions/http': room({
    rooms: [
      'functions/domain/access',
      'functions/domain/submissions',
      'functions/domain/units',
      'functions/identity',
      'functions/storage',
      'functions/wire',
    ],
    packages: ['@azure/functions', 'node:', 'zod/mini'],
  }),
  'functions/identity': room({
    types: ['functions/domain/access', 'functions/storage'],
    packages: ['jose', 'node:'],
  }),
  'functions/local': room({
    rooms: [
      'addin/build.ts',
      'functions/demo',
      'functions/domain/language',
      'functions/domain/rules',
      'functions/domain/rules/law',
      'functions/domain/rules/record',
      'functions/http',
      'functions/identity',
      'functions/main.ts',
      'functions/routes',
    ],
    types: ['functions/domain/access'],
    packages: ['@azure/functions', 'jose', 'node:'],
  }),
  'functions/main.ts': room({ rooms: ['functions/http', 'functions/identity', 'functions/routes'] }),
  'functions/routes': room({
    rooms: [
      'functions/acts',
      'functions/domain/plans',
      'functions/domain/rules',
      'functions/domain/statistics',
      'functions/domain/submissions',
      'functions/domain/units',
      'functions/http',
      'functions/storage',
      'functions/wire',
    ],
    packages: ['@azure/functions'],
  }),
  'functions/storage': room({
    rooms: [
      'functions/domain/access',
      'functions/domain/roster/cells',
      'functions/domain/statistics',
      'functions/domain/submissions',
      'functions/domain/units',
    ],
    types: ['functions/domain/plans', 'functions/domain/roster/shape', 'functions/domain/rules/record'],
    packages: ['@azure/data-tables', '@azure/identity', 'node:'],
  }),
  'functions/wire': room({
    rooms: [
      'functions/domain/access',
      'functions/domain/roster/cells',
      'functions/domain/roster/fields',
      'functions/domain/rules/record',
      'functions/domain/submissions',
    ],
    types: ['functions/domain/language'],
    packages: ['zod/mini'],
  }),
  test: room({ rooms: [ANY], packages: [ANY] }),
};
