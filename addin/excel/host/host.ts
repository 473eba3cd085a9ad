/** A workbook with a wire to it: takes the client's messages, keeps Excel's limits, counts what goes over. */
import { areaAddress } from '#domain/sheet/a1.ts';
import { ExcelError, type ExcelErrorCode } from '../workbook/errors.ts';
import { type WorkbookChange, WorkbookModel } from '../workbook/workbook.ts';
import { isRecord } from './members.ts';
import type { Profile } from './profile.ts';
import { isRequestBody, Session, type ResponseBody } from './protocol.ts';
import { atLeast } from './versions.ts';

/** Excel on the web refuses more than this in one request or one response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;
const CHANGED_EVENT = 10;

export interface Counters {
  /** Requests: one per sync that has something to say. */
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

const noCounts: Counters = {
  syncs: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
};

export interface Connection {
  /** Called with each message for the client: answers, and events about sheets it listens to. */
  onMessage: (text: string) => void;
  readonly send: (text: string) => void;
  /** Stops the events; answers on their way still arrive. */
  readonly close: () => void;
}

export interface HostOptions {
  /** 'web' where left out. */
  readonly profile?: Profile;
  readonly workbook?: WorkbookModel;
  /** The highest ExcelApi requirement set that the host says it has. */
  readonly apiVersion?: string;
  readonly language?: string;
}

export class WorkbookHost {
  workbook: WorkbookModel;
  /** Writes the workbook as a file, where somebody taught this host to. */
  save?: () => Promise<Uint8Array>;
  readonly profile: Profile;
  readonly apiVersion: string;
  readonly language: string;
  readonly counters: Counters = { ...noCounts };
  private editing = false;
  private waiting: (() => void)[] = [];
  private nextFailure: ExcelErrorCode | null = null;

  constructor({ profile = 'web', workbook, apiVersion = '1.19', language = 'vi-VN' }: HostOptions) {
    this.workbook = workbook ?? new WorkbookModel();
    this.profile = profile;
    this.apiVersion = apiVersion;
    this.language = language;
  }

  resetCounters(): void {
    Object.assign(this.counters, noCounts);
  }

  /** While a person is typing in a cell, Excel refuses every request, or lets it wait where the add-in asked for that. */
  get cellEditing(): boolean {
    return this.editing;
  }
  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const waiting = this.waiting.splice(0);
    for (const go of waiting) go();
  }

  /** The next request is refused with this code, before any of it is done. */
  failNext(code: ExcelErrorCode): void {
    this.nextFailure = code;
  }

  connect(): Connection {
    const session = new Session(this.workbook, this.profile);
    const connection: Connection = {
      onMessage: () => undefined,
      send: (text) => void this.receive(text, session, connection),
      close: () => stop(),
    };
    const stop = this.workbook.onChange((change) => this.announce(change, session, connection));
    return connection;
  }

  private async receive(text: string, session: Session, connection: Connection): Promise<void> {
    const message: unknown = JSON.parse(text);
    if (!isRecord(message)) return;
    const flags = Number(message['flags'] ?? 0);
    await Promise.resolve();
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0)
      await new Promise<void>((go) => this.waiting.push(go));
    const body = this.answer(message['message'], sizeOf(text), session);
    connection.onMessage(envelope(message['id'], body));
  }

  private answer(message: unknown, size: number, session: Session): string {
    this.count('requestBytes', 'largestRequest', size);
    this.counters.syncs += 1;
    const text = answerText(this.process(message, size, session));
    const length = sizeOf(text);
    this.count('responseBytes', 'largestResponse', length);
    if (this.profile === 'web' && length > PAYLOAD_LIMIT)
      return JSON.stringify(refused('ResponsePayloadSizeLimitExceeded'));
    return text;
  }

  private process(message: unknown, size: number, session: Session): ResponseBody {
    const failure = this.nextFailure;
    this.nextFailure = null;
    if (this.profile === 'web' && size > PAYLOAD_LIMIT) return refused('RequestPayloadSizeLimitExceeded');
    if (this.editing) return refused('InvalidOperationInCellEditMode');
    if (failure) return refused(failure);
    const body = isRecord(message) ? message['body'] : null;
    if (!isRequestBody(body)) return refused('NotImplemented', 'This request is not a batch of actions.');
    this.workbook.writer = 'add-in';
    try {
      return session.process(body);
    } finally {
      this.workbook.writer = 'user';
    }
  }

  private count(
    sum: 'requestBytes' | 'responseBytes',
    most: 'largestRequest' | 'largestResponse',
    size: number,
  ): void {
    this.counters[sum] += size;
    this.counters[most] = Math.max(this.counters[most], size);
  }

  /** Events come after the answer to the request that caused them, each in its own turn. */
  private announce(change: WorkbookChange, session: Session, connection: Connection): void {
    if (change.kind !== 'cells' || !session.listening.has(change.sheet.id)) return;
    const shift = { RangeEdited: 'None', CellInserted: 'ShiftCellDown', CellDeleted: 'ShiftCellUp' };
    const detail = {
      address: areaAddress(change.area),
      changeType: change.changeType,
      source: 'Local',
      // Said since ExcelApi 1.14.
      ...(atLeast(this.apiVersion, '1.14') && {
        triggerSource: change.by === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
      }),
      shiftDirection: shift[change.changeType as keyof typeof shift] ?? 'None',
    };
    const entry = {
      messageCategory: 65_536,
      messageType: CHANGED_EVENT,
      targetId: change.sheet.id,
      message: JSON.stringify(detail),
    };
    setTimeout(() => connection.onMessage(JSON.stringify({ type: 3, message: { entries: [entry] } })), 0);
  }
}

/** An answer longer than any text can be is too large as well. */
function answerText(body: ResponseBody): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return JSON.stringify(refused('ResponsePayloadSizeLimitExceeded'));
  }
}

const encoder = new TextEncoder();
const sizeOf = (text: string): number => encoder.encode(text).length;

function refused(code: ExcelErrorCode, detail = ''): ResponseBody {
  return { Results: [], Error: { Code: code, Message: new ExcelError(code, detail).message } };
}

const envelope = (id: unknown, body: string): string =>
  `{"id":${JSON.stringify(id)},"type":2,"message":{"statusCode":200,"headers":{},"body":${body}}}`;

export const createWorkbookHost = (options: HostOptions = {}): WorkbookHost => new WorkbookHost(options);
