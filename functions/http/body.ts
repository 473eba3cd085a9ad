/**
 * Reading what was sent: size, encoding and depth are judged before anything is parsed. The Azure host answers an
 * oversized body with 500, so the limit that people meet is this one.
 */
import { z } from 'zod/mini';
import type { HttpRequest } from '@azure/functions';
import { LIMITS } from '../wire/upload.ts';
import { REFUSALS } from '../wire/value.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';

/** Deeper than any message of ours: two million nested brackets cost a second to parse. */
const MAX_DEPTH = 16;

/** The body as data. Throws ProblemError. */
export async function readJson(request: HttpRequest): Promise<unknown> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  const type = request.headers.get('content-type') ?? '';
  if (encoding !== 'identity' || !/^application\/json\s*(;|$)/i.test(type)) {
    throw new ProblemError('unsupported-body');
  }
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > LIMITS.wireBytes) throw tooLarge(declared);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > LIMITS.wireBytes) throw tooLarge(bytes.length);
  if (isTooDeep(bytes)) throw new ProblemError('invalid-json');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new ProblemError('invalid-json');
  }
}

const tooLarge = (size: number) => new ProblemError('too-large', { size, limit: LIMITS.wireBytes });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) {
      inText = true;
    } else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (CLOSING.has(byte)) {
      depth -= 1;
    }
  }
  return false;
}

/** Rows are counted before any of them is looked at: a hundred thousand cost a second to check. Throws ProblemError. */
export function withRows(name: 'inline' | 'rows', data: unknown): unknown {
  const rows: unknown = isRecord(data) ? data[name] : undefined;
  const limit = LIMITS.chunkRows;
  if (Array.isArray(rows) && rows.length > limit) {
    throw new ProblemError('too-many-rows', { rows: rows.length, limit });
  }
  return data;
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

/** Checks data against its schema. The problem says where, in words of the schema: what was sent is never repeated. */
export function parsed<T extends z.ZodMiniType>(schema: T, data: unknown): z.infer<T> {
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = (issue?.path ?? []).map(String).join('.') || 'body';
  const refusal = REFUSALS.find((code) => code === issue?.message);
  if (refusal === undefined) throw new ProblemError('invalid-request', { where });
  const limit = issue?.code === 'too_big' ? { limit: Number(issue.maximum) } : {};
  throw new ProblemError(refusal, { where, ...limit });
}
