/** What a backup and its writing back say of themselves: how many entities of which table, never of whom. */
import type { TableName } from '../../storage/tables.ts';
import { TABLE_NAMES } from '../../storage/tables.ts';
import type { BackupSummary } from './backup.ts';
import type { Contents } from './files.ts';

/** 26033 as '26.033'. */
const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

const all = ({ tables }: Contents): string =>
  counted(TABLE_NAMES.reduce((sum, table) => sum + tables[table].entities, 0));

export const progressLine = (table: TableName, entities: number): string =>
  `  ${table}: ${counted(entities)}`;

export function backupLines({ contents, withoutRows }: BackupSummary, folder: string): string[] {
  const lines = [
    `Đã sao lưu ${all(contents)} bản ghi vào ${folder}, gồm mọi việc đã được xác nhận trước ${contents.began}.`,
    `  A backup of ${all(contents)} records, with everything that was acknowledged before that instant.`,
    'Bản sao lưu chứa dữ liệu cá nhân: cất ở nơi mã hóa, tách khỏi kho và khỏi khóa KHOPSO_ID_KEY.',
    '  It holds personal data: keep it encrypted, apart from the store and from the key KHOPSO_ID_KEY.',
  ];
  if (withoutRows > 0) {
    const some = counted(withoutRows);
    lines.push(
      `${some} bản gửi vốn không đủ dòng trong kho. / Of ${some} versions the store lacks rows itself.`,
    );
  }
  return lines;
}

export const restoreLines = (contents: Contents): string[] => [
  `Đã khôi phục ${all(contents)} bản ghi của bản sao lưu lúc ${contents.began}.`,
  `  ${all(contents)} records were written back, of the backup that began then.`,
];

export const STOPPED = {
  backup:
    'Đã dừng: bản sao lưu chưa xong và không dùng được. / Stopped: this backup is not whole and cannot be used.',
  restore: 'Đã dừng giữa chừng; chạy lại lệnh này để tiếp tục. / Stopped; run it again to go on.',
} as const;
