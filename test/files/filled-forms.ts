/** The official forms filled into templates of superiors: what another program has to read in them, and that nothing else was touched. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { fillFile } from '../../addin/tasks/leader/form/fill-file.ts';
import { FORM_IDS } from '../../functions/domain/forms/form.ts';
import { filledForm, templateOf, type TemplateLook } from '../support/form-template.ts';

export interface FilledForm {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  /** By cell. */
  readonly wanted: Readonly<Record<string, number>>;
  /** Sheets that the template has beside it. */
  readonly others: readonly string[];
}

const LOOKS: Readonly<Record<string, TemplateLook>> = {
  'plain.xlsx': {},
  'numbered.xlsx': { hasNumberColumn: true, hasFormulas: true },
  'protected.xlsx': { isProtected: true, hasFormulas: true, hasOthers: true },
  'macros.xlsm': { isProtected: true, hasOthers: true, hasMacros: true },
};
const SETTING = ' fullCalcOnLoad="1"';

export async function filledForms(
  folder: string,
): Promise<{ readonly files: readonly FilledForm[]; readonly failures: readonly string[] }> {
  const files: FilledForm[] = [];
  const failures: string[] = [];
  for (const id of FORM_IDS) {
    for (const [kind, look] of Object.entries(LOOKS)) {
      const form = filledForm(id);
      const name = `form-${id}-${kind}`;
      const template = await templateOf(form, look);
      const filled = fillFile(template, form);
      if (filled === null) {
        failures.push(`${name}: the form is not found in it`);
        continue;
      }
      failures.push(...touched(template, filled.bytes).map((what) => `${name}: ${what}`));
      const file = join(folder, name);
      writeFileSync(file, filled.bytes);
      const wanted = filled.filling.written.flatMap(({ cell, value }) =>
        value === '' ? [] : [[cell, value] as const],
      );
      const others = look.hasOthers === true ? ['Bìa', 'Ẩn'] : [];
      files.push({ name, file, sheet: filled.filling.sheet, wanted: Object.fromEntries(wanted), others });
    }
  }
  return { files, failures };
}

/** Of every other entry each byte stays; of the workbook's nothing but the setting is new. */
function touched(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  const text = (bytes: Uint8Array = new Uint8Array()) => new TextDecoder().decode(bytes);
  const names = [Object.keys(one).join(' '), Object.keys(other).join(' ')];
  const changed = Object.keys(one).filter(
    (name) => !Buffer.from(one[name] ?? []).equals(other[name] ?? new Uint8Array()),
  );
  const book = 'xl/workbook.xml';
  const sheets = changed.filter((name) => name !== book);
  return [
    ...(names[0] === names[1] ? [] : ['its entries are not what they were']),
    ...(sheets.length === 1 && sheets[0]?.startsWith('xl/worksheets/')
      ? []
      : [`${sheets.join(', ')} changed, not one sheet`]),
    ...(text(other[book]).includes(SETTING) &&
    text(other[book]).replace(SETTING, '') === text(one[book]).replace(SETTING, '')
      ? []
      : ['more than the setting changed in the workbook']),
  ];
}
