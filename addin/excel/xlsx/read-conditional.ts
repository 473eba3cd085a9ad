/** Conditional formats with a formula; the other kinds are not drawn by the preview and stay out. */
import type { Worksheet as FileSheet } from 'exceljs';
import { parseArea } from '#domain/sheet/a1.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { colorOf } from './colors.ts';
import { isRecord, textIn } from './loose.ts';

const part = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** `ids` are the ones the file remembers, in the order of priority; they fit while nobody added or removed a format. */
export function readConditionalFormats(sheet: Sheet, source: FileSheet, ids: readonly string[]): void {
  const found: unknown = Reflect.get(source, 'conditionalFormattings');
  const entries = Array.isArray(found) ? found.filter(isRecord) : [];
  const rules = entries.flatMap((entry) => {
    const areas = textIn(entry['ref'])
      .split(/[ ,]+/)
      .flatMap((text) => parseArea(text) ?? []);
    const list: unknown = entry['rules'];
    return (Array.isArray(list) ? list.filter(isRecord) : []).map((rule) => ({ areas, rule }));
  });
  rules.sort((a, b) => Number(a.rule['priority'] ?? 0) - Number(b.rule['priority'] ?? 0));
  const remembered = ids.length === rules.length ? ids : [];
  for (const { areas, rule } of rules) {
    const formulas: unknown = rule['formulae'];
    const formula: unknown = Array.isArray(formulas) ? formulas[0] : undefined;
    if (rule['type'] !== 'expression' || formula === undefined || areas.length === 0) continue;
    const fill = part(rule['style'], 'fill');
    const font = part(rule['style'], 'font');
    sheet.conditionalFormats.push({
      id: remembered[sheet.conditionalFormats.length] ?? `{${crypto.randomUUID().toUpperCase()}}`,
      type: 'Custom',
      areas,
      formula: `=${textIn(formula)}`,
      fill: colorOf(part(fill, 'bgColor')) ?? colorOf(part(fill, 'fgColor')),
      fontColor: colorOf(part(font, 'color')),
      bold: part(font, 'bold') === true ? true : null,
      stopIfTrue: rule['stopIfTrue'] === true,
    });
  }
}
