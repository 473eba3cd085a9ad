/** The Excel tables of a sheet. */
import { parseArea } from '#domain/sheet/a1.ts';
import type { Area } from '#domain/sheet/area.ts';
import { isOn } from '../xml/read.ts';
import { FilterReader, type FileFilter } from './filters.ts';
import type { Package } from './package.ts';

export interface FileTable {
  readonly name: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly style: string | undefined;
  readonly hasBands: boolean;
  readonly filter: FileFilter | null;
}

/** `part`: that of the sheet; `ids`: the relations it names as its tables. A table that cannot be placed is left out. */
export function readTables(file: Package, part: string, ids: readonly string[]): FileTable[] {
  if (ids.length === 0) return [];
  const relations = file.relations(part);
  return ids.flatMap((wanted) => {
    const entry = file.part(relations.find(({ id }) => id === wanted)?.target ?? '');
    const table = entry && readTable(file, entry);
    return table ? [table] : [];
  });
}

function readTable(file: Package, entry: Parameters<Package['read']>[0]): FileTable | null {
  let found: Omit<FileTable, 'area' | 'filter'> & { readonly ref: string } = {
    name: '',
    ref: '',
    hasHeader: true,
    hasTotals: false,
    style: undefined,
    hasBands: false,
  };
  let filter: FilterReader | undefined;
  file.read(entry, {
    open: (name, attributes) => {
      if (name === 'table')
        found = {
          ...found,
          name: attributes['displayName'] ?? attributes['name'] ?? '',
          ref: attributes['ref'] ?? '',
          hasHeader: attributes['headerRowCount'] !== '0',
          hasTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
        };
      else if (name === 'tableStyleInfo')
        found = { ...found, style: attributes['name'], hasBands: isOn(attributes['showRowStripes']) };
      else {
        if (name === 'autoFilter') filter = new FilterReader();
        return filter?.open(name, attributes);
      }
    },
    close: (name) => filter?.close(name),
  });
  const area = parseArea(found.ref);
  return area && found.name !== '' ? { ...found, area, filter: filter?.finish() ?? null } : null;
}
