/** The arrows of the house: the rule refuses a deliberate wrong import, whichever way it is written. */
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { circles, passThroughFiles, usedArrows, usedImports } from './arrows.js';
import { houseRule, missingRooms, roomOf, unusedPermissions } from './house.js';
import { HOUSE } from './rooms.js';

function complaints(file: string, code: string): string[] {
  const linter = new Linter({ cwd: process.cwd() });
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { house: { rules: { arrows: houseRule as never } } },
        rules: { 'house/arrows': 'error' },
      },
    ],
    { filename: `${process.cwd()}/${file}` },
  );
  return messages.map((message) => message.message);
}

describe('the house', () => {
  it('describes only rooms that exist', () => {
    expect(missingRooms()).toEqual([]);
  });

  it.each([
    ['functions/domain/roster/x.ts', "import { a } from '../rules/check.ts';"],
    ['functions/domain/roster/x.ts', "import { z } from 'zod';"],
    ['functions/domain/roster/codes/x.ts', "import { cellValue } from '../cells/cell.ts';"],
    ['functions/domain/rules/row/x.ts', "import { repairSteps } from '../repairs/repair.ts';"],
    ['functions/domain/statistics/x.ts', "import { readFileSync } from 'node:fs';"],
    ['functions/domain/units/x.ts', "export * from '../statistics/vector.ts';"],
    ['addin/pane/x.ts', "import { readSheet } from '../workbook/read.ts';"],
    ['addin/pane/x.ts', "const later = () => import('../service/client.ts');"],
    ['addin/pane/clerk/sending/x.ts', "import { checkScreen } from '../checking/check.ts';"],
    ['addin/pane/office/x.ts', "import type { Frame } from '../frame.ts';"],
    ['addin/pane/parts/x.ts', "import type { Stage } from '../stage/stage.ts';"],
    [
      'addin/pane/clerk/sending/x.ts',
      "import { planSend } from '../../../tasks/clerk/sending/plan-send.ts';",
    ],
    ['addin/pane/x.ts', "import { FIELDS } from '#domain/roster/fields/fields.ts';"],
    ['addin/workbook/x.ts', "import { createService } from '../service/client.ts';"],
    ['addin/workbook/reading/x.ts', "import { updateTable } from '../tables/table.ts';"],
    ['addin/workbook/tables/x.ts', "import { applyRepairs } from '../repairs/repair.ts';"],
    ['addin/tasks/x.ts', "import { checkSheet } from './clerk/checking/check.ts';"],
    ['addin/tasks/clerk/checking/x.ts', "import { readAnswers } from '../sending/answers.ts';"],
    ['addin/tasks/office/x.ts', "import { createTasks } from '../create.ts';"],
    ['addin/tasks/x.ts', "import { store } from '../../functions/storage/store.ts';"],
    ['addin/service/x.ts', "type Store = import('../../functions/storage/store.ts').Store;"],
    ['functions/wire/x.ts', "import { z } from 'zod';"],
    ['functions/routes/x.ts', "import { TableClient } from '@azure/data-tables';"],
    ['functions/routes/x.ts', "const host = require('../local/host.ts');"],
  ])('refuses in %s: %s', (file, code) => {
    expect(complaints(file, code)).toHaveLength(1);
  });

  it.each([
    ['functions/domain/rules/x.ts', "import { FIELDS } from '../roster/fields/fields.ts';"],
    ['addin/tasks/clerk/choices/x.ts', "import { readRoster } from '#domain/roster/read.ts';"],
    ['addin/tasks/clerk/x.ts', "import { planSend } from './sending/plan-send.ts';"],
    ['addin/tasks/x.ts', "import type { ClerkTasks } from './clerk/clerk-tasks.ts';"],
    ['addin/workbook/repairs/x.ts', "import { inExcel } from '../run.ts';"],
    [
      'addin/pane/clerk/sending/x.ts',
      "import type { SendPlan } from '../../../tasks/clerk/sending/sending.ts';",
    ],
    ['addin/pane/frame.ts', "import { checkScreen } from './clerk/checking/check.ts';"],
    ['addin/pane/clerk/checking/x.ts', "import type { Finding } from '#domain/rules/record/rule.ts';"],
    ['functions/storage/x.ts', "import { TableClient } from '@azure/data-tables';"],
    ['functions/local/x.ts', "import { build } from '../../addin/build.ts';"],
  ])('accepts in %s: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });
});

describe('the law has no slack', () => {
  const imports = usedImports();

  it('allows nothing that nobody uses', () => {
    expect(unusedPermissions(HOUSE, usedArrows(imports))).toEqual([]);
  });

  it('notices a permission that nobody uses', () => {
    const { 'functions/wire': wire, ...others } = HOUSE;
    const generous = {
      ...others,
      'functions/wire': { ...wire!, rooms: [...wire!.rooms, 'functions/storage'] },
    };
    expect(unusedPermissions(generous, usedArrows(imports))).toEqual(['functions/wire: functions/storage']);
  });

  it('lets no two rooms need each other, but the host of the emulator and its object graph', () => {
    const arrows = Object.entries(HOUSE).flatMap(([room, { rooms, types }]) =>
      [...rooms, ...types].map((other): [string, string] => [room, other]),
    );
    expect(circles(arrows)).toEqual([['addin/excel/host', 'addin/excel/host/nodes']]);
  });

  it('lets no two files need each other outside of the emulator', () => {
    const files = imports.flatMap(({ file, path }): [string, string][] =>
      path === undefined ? [] : [[file, path]],
    );
    const outside = circles(files).filter(
      (circle) => !circle.every((file) => file.startsWith('addin/excel/')),
    );
    expect(outside).toEqual([]);
  });

  it('finds a circle', () => {
    const ring: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ];
    expect(circles(ring)).toEqual([['a', 'b', 'c']]);
  });

  it('has no file that only passes on what others have', () => {
    expect(passThroughFiles()).toEqual([]);
  });

  it('knows a room for every file', () => {
    expect(imports.filter(({ file }) => roomOf(file) === undefined)).toEqual([]);
  });
});
