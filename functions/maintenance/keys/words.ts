/** What the command says about keys: names of keys, units and lists, never a secret and never a person. */
import type { ListKeys } from '../../storage/head-keys.ts';

/** A key by its name, and the lists that would not be found without it. */
export interface KeyNeeded {
  readonly key: string;
  readonly lists: readonly ListKeys[];
}

export const NO_STORE = 'Ở đây chưa có dữ liệu nào. / There are no data here.';
export const NO_KEYS =
  'Kho này chưa được dịch vụ mở lần nào. / The service has never opened this store: it knows no key yet.';

const KIND: Readonly<Record<string, string>> = {
  members: 'đảng viên / members',
  candidates: 'quần chúng ưu tú / candidates',
  gradings: 'xếp loại / gradings',
};

/** `needed`: the newest first. */
export function keyLines(needed: readonly KeyNeeded[]): string[] {
  const [current, ...old] = needed;
  if (current === undefined) return [];
  const name = current.key;
  return [`Khóa đang dùng: ${name}. / The key in use: ${name}.`, ...old.flatMap(oldKeyLines)];
}

function oldKeyLines({ key, lists }: KeyNeeded): string[] {
  if (lists.length === 0) {
    return [
      `Khóa cũ ${key}: không danh sách nào cần nữa, có thể bỏ.`,
      `  The old key ${key}: no list needs it any more, it can go.`,
    ];
  }
  const count = String(lists.length);
  return [
    `Khóa cũ ${key}: còn ${count} danh sách cần đến, chưa bỏ được. Các đơn vị này cần gửi lại với số đầy đủ:`,
    `  The old key ${key}: ${count} lists still need it. These units have to send again, with whole numbers:`,
    ...lists.map(({ unit, unitName, kind }) => `  ${unitName} (${unit}): ${KIND[kind] ?? kind}`),
  ];
}
