/** Sending a roster, on two roads: whoever keeps the list sends it, or the office above sends for the unit what came in another way. */
import { OPENED_KINDS } from '../domain/kinds/opened-kinds.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { Verb } from '../domain/access/grants.ts';
import type { Route, UnitCall } from '../http/route.ts';
import { ChunkRequest, requestsOf, UploadRequest } from '../wire/upload-request.ts';
import { UploadState } from '../wire/upload.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import { REFUSALS } from '../wire/value.ts';
import { putChunkBy } from './chunks.ts';
import { namesOf, ofKind } from './of-kind.ts';
import { getUpload, postCommit, putUploadBy } from './uploads.ts';

interface Road {
  readonly folder: string;
  /** Behind the names of its routes. */
  readonly called: string;
  readonly by: string;
  readonly verb: Verb;
  readonly onBehalf: boolean;
  /** Of another kind than members. */
  readonly kind?: RosterKind;
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

const OF_MEMBERS = { upload: UploadRequest, chunk: ChunkRequest };

/** What only a kind that needs an opening meets. */
const ofOpening = (kind: RosterKind | undefined): readonly ProblemCode[] =>
  kind?.needsOpening === true ? ['not-opened'] : [];

/** Sent for a unit by its office: of a kind whose rows stay below, nobody above has any to send. */
const BY_OFFICE = { verb: 'rosters.receive', onBehalf: true } as const;

const routesOf = ({ folder, called, by, verb, onBehalf, kind }: Road): readonly Route[] => {
  const { upload, chunk } = kind ? requestsOf(kind) : OF_MEMBERS;
  const about = (handle: Handle): Handle => (kind ? ofKind(kind.id, handle) : handle);
  const as = (handle: Handle): Handle =>
    about(onBehalf ? (call) => handle({ ...call, onBehalf: true }) : handle);
  return [
    {
      name: `putUpload${called}`,
      method: 'PUT',
      path: `units/{unit}/${folder}/{upload}`,
      summary: `Announce a roster; publish it when its rows are inside${by}`,
      access: { verb, unit: 'path' },
      body: upload,
      response: UploadState,
      problems: [
        ...REFUSALS,
        ...ofOpening(kind),
        'roster-empty',
        'no-roster-kept',
        'no-roster-then',
        'unit-merged',
        'unit-split',
        'period-unknown',
        'too-many-rows',
        ...OF_PUBLISHING,
        'chunk-differs',
      ],
      handle: as(putUploadBy(upload)),
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
      body: chunk,
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
      handle: as(putChunkBy(chunk)),
    },
    {
      name: `commitUpload${called}`,
      method: 'POST',
      path: `units/{unit}/${folder}/{upload}/commit`,
      summary: `Publish an upload whose chunks are all here${by}`,
      access: { verb, unit: 'path' },
      response: UploadState,
      problems: ['upload-unknown', 'chunks-missing', ...ofOpening(kind), ...OF_PUBLISHING],
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
    ...BY_OFFICE,
  }),
  ...OPENED_KINDS.flatMap((kind) =>
    routesOf({
      folder: `${kind.id}/uploads`,
      called: namesOf(kind).many,
      by: `, of ${kind.id}`,
      verb: 'roster.write',
      onBehalf: false,
      kind,
    }),
  ),
  ...OPENED_KINDS.filter(({ staysBelow }) => staysBelow !== true).flatMap((kind) =>
    routesOf({
      folder: `${kind.id}/received`,
      called: `Received${namesOf(kind).many}`,
      by: `, of ${kind.id}, for the unit by its office`,
      ...BY_OFFICE,
      kind,
    }),
  ),
];
