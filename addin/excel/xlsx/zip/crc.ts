/** The checksum of ZIP entries, four bytes at a step: a byte at a step takes as long as unpacking. */
const step = (crc: number): number => (crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1);

const one = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = step(crc);
  return crc;
});
const after = (table: Uint32Array): Uint32Array => table.map((crc) => (one[crc & 0xff] ?? 0) ^ (crc >>> 8));
const two = after(one);
const three = after(two);
const four = after(three);

/** `before` is what the bytes before these gave. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  const whole = bytes.length - (bytes.length % 4);
  const byte = (at: number): number => bytes[at] ?? 0;
  for (let at = 0; at < whole; at += 4) {
    crc ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    crc =
      (four[crc & 0xff] ?? 0) ^
      (three[(crc >>> 8) & 0xff] ?? 0) ^
      (two[(crc >>> 16) & 0xff] ?? 0) ^
      (one[crc >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at += 1) crc = (one[(crc ^ byte(at)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
