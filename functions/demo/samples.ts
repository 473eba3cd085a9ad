/** The demo clerk's workbooks: the next period's roster, once as it should be and once with five mistakes to find. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { treeAsOf } from '../domain/units/tree.ts';
import type { GeneratedMember } from './generator/draft.ts';
import { THIRD_QUARTER } from './lao-cai.ts';
import type { DemoOrganisation } from './organisation.ts';
import { writePoolXlsx } from './pool-file.ts';
import { plantDefects, type PlantedDefect } from './roster-defects.ts';
import { writeRosterXlsx } from './roster-file.ts';

/** Admitted on Independence Day, after the last roster was sent: one member more. */
const NEWCOMER: GeneratedMember = {
  fields: {
    ho_ten: 'Giàng Thị Mỷ',
    ngay_sinh: '2000-05-14',
    gioi_tinh: 'nu',
    dan_toc: '08',
    ton_giao: 'khong',
    so_cccd: '010300999001',
    ngay_vao_dang: '2023-09-02',
    loai_dv: 'du-bi',
    van_hoa: 'thpt',
    chuyen_mon: 'dai-hoc',
    nghe_nghiep: 'vien-chuc',
    doan_vien: true,
  },
};

/** The clerk's roster for the open period: last period's, and one newcomer. */
export function nextRoster(bloc: DemoOrganisation): readonly GeneratedMember[] {
  return [...bloc.rosters(bloc.clerkUnit), NEWCOMER];
}

export interface Samples {
  /** Paths of the two workbooks. */
  readonly clean: string;
  readonly withDefects: string;
  readonly defects: readonly PlantedDefect[];
}

/** For their owner alone, like everything in the data folder. */
const OWN = { mode: 0o600 } as const;
const OWN_FOLDER = 0o700;

async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWN_FOLDER });
  await chmod(folder, OWN_FOLDER);
}

/** Of the clerk who keeps candidates, over what is there. The path of the workbook. */
export async function writePool(
  bloc: DemoOrganisation,
  folder: string,
  name = 'danh-sach-quan-chung.xlsx',
): Promise<string> {
  const path = join(folder, name);
  await ownFolder(folder);
  await writeFile(path, await writePoolXlsx(bloc), OWN);
  return path;
}

/** Writes both into the folder, over what is there. */
export async function writeSamples(bloc: DemoOrganisation, folder: string): Promise<Samples> {
  const members = nextRoster(bloc);
  const unit = treeAsOf(bloc.units, THIRD_QUARTER.to).unit(bloc.clerkUnit);
  const options = { unitName: unit?.name ?? '', asOf: THIRD_QUARTER.to, style: 'clerk' } as const;
  const defects = plantDefects(members, options.style);
  const clean = join(folder, 'danh-sach-quy-3.xlsx');
  const withDefects = join(folder, 'danh-sach-quy-3-co-5-loi.xlsx');
  await ownFolder(folder);
  await writeFile(clean, await writeRosterXlsx(members, options), OWN);
  await writeFile(withDefects, await writeRosterXlsx(members, { ...options, defects }), OWN);
  return { clean, withDefects, defects };
}
