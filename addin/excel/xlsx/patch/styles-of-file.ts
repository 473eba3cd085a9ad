/** The styles of a file while it is patched: read when the first look is asked for, and not touched where none is. */
import type { WorkbookPart } from '../parts/workbook.ts';
import { partOf } from '../parts/workbook.ts';
import { partBytes } from '../xml/edit.ts';
import type { Parts } from './parts.ts';
import { relationsNamespace } from './parts-patch.ts';
import { PLAIN_STYLES, StylesPatch } from './styles-patch.ts';
import type { StyleWith } from './sheet-patch.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export function stylesOfFile(
  parts: Parts,
  workbook: WorkbookPart,
): { readonly styleWith: StyleWith; readonly finish: () => void } {
  const entry = partOf(parts.file, workbook, 'styles', 'styles.xml');
  const name = entry?.name ?? `${workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)}styles.xml`;
  let styles: StylesPatch | undefined;
  const opened = (): StylesPatch => {
    if (!entry) {
      const type = relationsNamespace(parts.text(workbook.part));
      const main = type.replace('officeDocument/2006/relationships', 'spreadsheetml/2006/main');
      const vocabulary = main.replace('officeDocument/relationships', 'spreadsheetml/main');
      parts.add(workbook.part, name, PLAIN_STYLES.replace('MAIN', vocabulary), `${type}/styles`, TYPE);
    }
    return new StylesPatch(parts.text(name));
  };
  return {
    styleWith: (base, look) => {
      styles ??= opened();
      return styles.styleWith(base, look);
    },
    finish: () => {
      if (styles?.isChanged) parts.set(name, partBytes(styles.finish()));
    },
  };
}
