/** What a file is by its first bytes: of a workbook of before 2007, or under a password, nothing can be read here. */
export type FileKind = 'zip' | 'old-format' | 'password' | 'other';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** The stream that holds a workbook under a password, as the directory of the file names it. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

const startsWith = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte);

export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP)) return 'zip';
  if (!startsWith(bytes, OLE)) return 'other';
  return holds(bytes, ENCRYPTED) ? 'password' : 'old-format';
}

function holds(bytes: Uint8Array, what: readonly number[]): boolean {
  for (let at = bytes.indexOf(what[0] ?? 0); at >= 0; at = bytes.indexOf(what[0] ?? 0, at + 1))
    if (startsWith(bytes.subarray(at, at + what.length), what)) return true;
  return false;
}
