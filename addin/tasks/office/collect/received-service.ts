/** The service as an office reaches it to send for a unit: on a road of its own, and under an id that follows from the file. */
import { keptUnder, type RosterKind } from '#domain/roster/shape/kind.ts';
import { UploadState } from '#wire/upload.ts';
import { type Service, serviceOver, unitPath } from '../../../service/client.ts';
import { ServiceError } from '../../../service/error.ts';
import { sha256 } from '../../../service/hash.ts';

/** The service about lists of a kind. */
export const serviceFor = (service: Service, { folder = '' }: Pick<RosterKind, 'folder'>): Service =>
  folder === service.folder ? service : serviceOver(service.ask, folder);

/**
 * Of the same bytes, as a list of the same kind for the same period always the same: a file that comes again is received once.
 * `takenBack`: the version that was withdrawn since, behind which it is sent anew.
 */
export async function fileUploadId(
  bytes: Uint8Array,
  kind: Pick<RosterKind, 'folder'>,
  period: string,
  takenBack?: number,
): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const about = [hex, keptUnder(kind, period), ...(takenBack === undefined ? [] : [takenBack])];
  return `f-${(await sha256(JSON.stringify(about))).slice(0, 40)}`;
}

const pathOf = ({ folder }: Pick<Service, 'folder'>, unit: string, upload: string): string =>
  `${unitPath(unit)}/${folder}received/${encodeURIComponent(upload)}`;

/** The version that the file became, however long ago. */
export async function receivedBefore(
  service: Service,
  unit: string,
  upload: string,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  try {
    const path = pathOf(service, unit, upload);
    return (await service.ask(UploadState, { method: 'GET', path, signal })).receipt?.version;
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'upload-unknown') return undefined;
    throw error;
  }
}

export function receivingService(service: Service, upload: string): Service {
  const { ask } = service;
  return {
    ...service,
    createUpload: ({ unit }, body, options) =>
      ask(UploadState, { method: 'PUT', path: pathOf(service, unit, upload), body, signal: options?.signal }),
    putChunk: ({ unit }, index, body, options) =>
      ask(UploadState, {
        method: 'PUT',
        path: `${pathOf(service, unit, upload)}/chunks/${String(index)}`,
        body,
        signal: options?.signal,
      }),
    commitUpload: ({ unit }, options) =>
      ask(UploadState, {
        method: 'POST',
        path: `${pathOf(service, unit, upload)}/commit`,
        signal: options?.signal,
      }),
  };
}
