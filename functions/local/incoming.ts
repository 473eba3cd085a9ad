/** A request body as the Azure host hands it over: whole, in memory, up to a limit of the host's own. */
import type { IncomingMessage } from 'node:http';

/** Kept: enough for the functions to say "too large". Drained: Azure's own limit; breaking off earlier loses the answer. */
const KEPT_BYTES = 16 * 1024 * 1024;
const DRAINED_BYTES = 100 * 1024 * 1024;

/** undefined where the body is larger than the Azure host takes. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (bytes < KEPT_BYTES) kept.push(chunk);
    bytes += chunk.length;
    if (bytes > DRAINED_BYTES) return undefined;
  }
  return Buffer.concat(kept);
}
