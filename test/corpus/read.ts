/**
 * Reads a workbook of the corpus on the product's real path: its bytes in a file, the headless command, Microsoft's client over the
 * workbook host, the task. Nothing but the command's JSON comes back.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHeadless } from '../../addin/headless/run.ts';
import type { FieldValue } from '../../functions/domain/roster/shape/field.ts';
import { ROSTER_DATE } from './people.ts';

export interface ReadFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly cell: string | null;
  readonly field: string | null;
  readonly message: string;
}

export interface ReadRepair {
  readonly cell: string;
  readonly kind: string;
  readonly before: string | number | boolean;
  readonly after: string;
  readonly certain: boolean;
}

export interface ReadSheet {
  readonly sheet: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly findings: readonly ReadFinding[];
  readonly members: readonly {
    readonly row: number;
    readonly fields: Readonly<Record<string, FieldValue>>;
  }[];
  readonly repairs: readonly ReadRepair[];
  readonly questions: readonly {
    readonly kind: string;
    readonly id?: string;
    readonly column?: string | number | null;
  }[];
}

export interface Unreadable {
  readonly unreadable: string;
}

/** Reads `sheets` of the file, the one that the command chooses by itself where left out. */
export async function readWorkbook(
  bytes: Uint8Array,
  sheets: readonly (string | undefined)[],
): Promise<(ReadSheet | Unreadable)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'khopso-corpus-'));
  try {
    const file = join(folder, 'roster.xlsx');
    await writeFile(file, bytes);
    const read: (ReadSheet | Unreadable)[] = [];
    for (const sheet of sheets) read.push(await readSheet(file, sheet));
    return read;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readSheet(file: string, sheet: string | undefined): Promise<ReadSheet | Unreadable> {
  const out: string[] = [];
  const wrong: string[] = [];
  const edge = {
    out: (line: string) => out.push(line),
    error: (line: string) => wrong.push(line),
    environment: {},
    today: ROSTER_DATE,
  };
  const status = await runHeadless(
    [
      'check',
      file,
      '--json',
      '--rows',
      '--date',
      ROSTER_DATE,
      ...(sheet === undefined ? [] : ['--sheet', sheet]),
    ],
    edge,
  );
  return status === 2 ? { unreadable: wrong.join(' ') } : (JSON.parse(out.join('')) as ReadSheet);
}
