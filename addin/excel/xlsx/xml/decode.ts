/** The bytes of an XML part as text: UTF-8 unless its first bytes say otherwise, line ends as XML has them. */

/** `null`: what its declaration says. */
const signs: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** The name of the encoding of a part that begins with these bytes. */
export function encodingOf(head: Uint8Array): string {
  const sign = signs.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (sign) return sign[1];
  const start = new TextDecoder('latin1').decode(head.subarray(0, 200));
  const said = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(start)?.[1]?.toLowerCase();
  // What is written in single bytes is no UTF-16, whatever it says.
  return said === undefined || said.startsWith('utf-16') ? 'utf-8' : said;
}

function decoderFor(head: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(head));
  } catch {
    return new TextDecoder();
  }
}

/** Enough to know the encoding by, where there is as much. */
function* withHead(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for (const piece of pieces) {
    if (!head) {
      yield piece;
      continue;
    }
    const joined: Uint8Array = new Uint8Array(head.length + piece.length);
    joined.set(head);
    joined.set(piece, head.length);
    head = joined;
    if (head.length < 200) continue;
    yield head;
    head = null;
  }
  if (head && head.length > 0) yield head;
}

export function* textOf(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const piece of withHead(pieces)) {
    decoder ??= decoderFor(piece);
    yield decoder.decode(piece, { stream: true });
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** CR LF and CR alone become LF, as every reader of XML makes them. */
export function* withPlainLineEnds(texts: Iterable<string>): Generator<string> {
  let held = '';
  for (const text of texts) {
    if (held === '' && !text.includes('\r')) {
      yield text;
      continue;
    }
    const whole = held + text;
    // What follows decides whether it is one line end or half of one.
    held = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}
