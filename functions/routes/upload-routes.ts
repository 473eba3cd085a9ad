/** Sending a roster, on two roads: whoever keeps the list sends it, or the office above sends for the unit what came in another way. */
import type { Verb } from '../domain/access/grants.ts';
import type { Route, UnitCall } from '../http/route.ts';
import { ChunkRequest, UploadRequest } from '../wire/upload-request.ts';
import { UploadState } from '../wire/upload.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import { REFUSALS } from '../wire/value.ts';
import { putChunk } from './chunks.ts';
import { getUpload, postCommit, putUpload } from './uploads.ts';

interface Road {
  readonly folder: string;
  /** Behind the names of its routes. */
  readonly called: string;
  readonly by: string;
  readonly verb: Verb;
  readonly onBehalf: boolean;
}

/** Why a roster whose rows are all here does not become a version. */
const OF_PUBLISHING: readonly ProblemCode[] = [
  'content-mismatch',
  'rules-failed',
  'exits-missing',
  'reasons-missing',
  'version-conflict',
  'review-asked',
  'review-withdrawn',
  'upload-differs',
  'version-altered',
];

type Handle = (call: UnitCall) => Promise<object>;

const routesOf = ({ folder, called, by, verb, onBehalf }: Road): readonly Route[] => {
  const as = (handle: Handle): Handle => (onBehalf ? (call) => handle({ ...call, onBehalf: true }) : handle);
  return [
    {
      name: `putUpload${called}`,
      method: 'PUT',
      path: `units/{unit}/${folder}/{upload}`,
      summary: `Announce a roster; publish it when its rows are inside${by}`,
      access: { verb, unit: 'path' },
      body: UploadRequest,
      response: UploadState,
      problems: [
        ...REFUSALS,
        'roster-empty',
        'no-roster-kept',
        'period-unknown',
        'too-many-rows',
        ...OF_PUBLISHING,
        'chunk-differs',
      ],
      handle: as(putUpload),
    },
    {
      name: `getUpload${called}`,
      method: 'GET',
      path: `units/{unit}/${folder}/{upload}`,
      summary: `Which chunks of an upload are here, and its receipt once it is published${by}`,
      access: { verb, unit: 'path' },
      response: UploadState,
      problems: ['upload-unknown'],
      handle: as(getUpload),
    },
    {
      name: `putChunk${called}`,
      method: 'PUT',
      path: `units/{unit}/${folder}/{upload}/chunks/{index}`,
      summary: `One chunk of a roster that does not fit in one request${by}`,
      access: { verb, unit: 'path' },
      body: ChunkRequest,
      response: UploadState,
      problems: [
        ...REFUSALS,
        'upload-unknown',
        'upload-published',
        'too-many-rows',
        'content-mismatch',
        'rules-failed',
        'reasons-missing',
        'chunk-differs',
      ],
      handle: as(putChunk),
    },
    {
      name: `commitUpload${called}`,
      method: 'POST',
      path: `units/{unit}/${folder}/{upload}/commit`,
      summary: `Publish an upload whose chunks are all here${by}`,
      access: { verb, unit: 'path' },
      response: UploadState,
      problems: ['upload-unknown', 'chunks-missing', ...OF_PUBLISHING],
      handle: as(postCommit),
    },
  ];
};

export const UPLOAD_ROUTES: readonly Route[] = [
  ...routesOf({ folder: 'uploads', called: '', by: '', verb: 'roster.write', onBehalf: false }),
  ...routesOf({
    folder: 'received',
    called: 'Received',
    by: ', for the unit by its office',
    verb: 'rosters.receive',
    onBehalf: true,
  }),
];
