/** The arrows of the house: the rule refuses a deliberate wrong import, whichever way it is written. */
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { houseRule, missingRooms } from './house.js';

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
    ['functions/domain/roster/codes/x.ts', "import { cellValue } from '../members/cell.ts';"],
    ['functions/domain/rules/families/x.ts', "import { repairSteps } from '../repairs/repair.ts';"],
    ['functions/domain/statistics/x.ts', "import { readFileSync } from 'node:fs';"],
    ['functions/domain/units/x.ts', "export * from '../statistics/vector.ts';"],
    ['addin/pane/x.ts', "import { readSheet } from '../workbook/read.ts';"],
    ['addin/pane/x.ts', "const later = () => import('../service/client.ts');"],
    ['addin/pane/checking/x.ts', "import { sendScreen } from '../sending/send.ts';"],
    ['addin/pane/above/x.ts', "import type { Frame } from '../frame.ts';"],
    ['addin/pane/parts/x.ts', "import type { Stage } from '../stage/stage.ts';"],
    ['addin/pane/sending/x.ts', "import { planSend } from '../../tasks/sending/plan-send.ts';"],
    ['addin/pane/x.ts', "import { FIELDS } from '#domain/roster/fields.ts';"],
    ['addin/workbook/x.ts', "import { createService } from '../service/client.ts';"],
    ['addin/workbook/reading/x.ts', "import { updateTable } from '../tables/table.ts';"],
    ['addin/workbook/tables/x.ts', "import { applyRepairs } from '../repairs/repair.ts';"],
    ['addin/tasks/x.ts', "import { checkSheet } from './checking/check.ts';"],
    ['addin/tasks/checking/x.ts', "import { readAnswers } from '../sending/answers.ts';"],
    ['addin/tasks/above/x.ts', "import { createTasks } from '../create.ts';"],
    ['addin/tasks/x.ts', "import { store } from '../../functions/storage/store.ts';"],
    ['addin/service/x.ts', "type Store = import('../../functions/storage/store.ts').Store;"],
    ['functions/wire/x.ts', "import { z } from 'zod';"],
    ['functions/routes/x.ts', "import { TableClient } from '@azure/data-tables';"],
    ['functions/routes/x.ts', "const host = require('../local/host.ts');"],
  ])('refuses in %s: %s', (file, code) => {
    expect(complaints(file, code)).toHaveLength(1);
  });

  it.each([
    ['functions/domain/rules/x.ts', "import { FIELDS } from '../roster/fields.ts';"],
    ['addin/tasks/x.ts', "import { readRoster } from '#domain/roster/read.ts';"],
    ['addin/tasks/create.ts', "import { planSend } from './sending/plan-send.ts';"],
    ['addin/tasks/x.ts', "import type { SendPlan } from './sending/sending.ts';"],
    ['addin/workbook/repairs/x.ts', "import { inExcel } from '../run.ts';"],
    ['addin/pane/sending/x.ts', "import type { SendPlan } from '../../tasks/sending/sending.ts';"],
    ['addin/pane/frame.ts', "import { checkScreen } from './checking/check.ts';"],
    ['addin/pane/x.ts', "import type { Finding } from '#domain/rules/rule.ts';"],
    ['functions/storage/x.ts', "import { TableClient } from '@azure/data-tables';"],
    ['functions/local/x.ts', "import { build } from '../../addin/build.ts';"],
  ])('accepts in %s: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });
});
