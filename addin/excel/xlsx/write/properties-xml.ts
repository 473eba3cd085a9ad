/** Custom document properties, as every Excel keeps them: texts by name. */
import { quoted } from '../xml/edit.ts';

const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set that properties of one's own belong to. */
const SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;

export function propertiesXml(properties: Readonly<Record<string, string>>): string {
  const entries = Object.entries(properties).map(
    ([name, value], at) =>
      `<property fmtid="${SET}" pid="${String(at + FIRST_ID)}" name="${quoted(name)}"><vt:lpwstr>${quoted(value)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${entries.join('')}</Properties>`
  );
}
