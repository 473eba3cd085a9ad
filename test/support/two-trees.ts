/** A union and a Party bloc beside each other in one service, each a small tree of its own: who is introduced goes from the one to the other. */
import { contentHashOf } from '../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../functions/domain/kinds/candidates.ts';
import type { Row, UploadRequest } from '../../functions/wire/upload-request.ts';
import { openCandidates } from './openings.ts';
import { plantTree } from './own-tree.ts';
import type { OwnTree } from './own-tree.ts';
import { inlineUpload, newUploadId } from './service.ts';
import type { Called, TestService } from './service.ts';

export interface TwoTrees {
  readonly union: OwnTree;
  readonly party: OwnTree;
}

export async function plantTwoTrees(service: TestService): Promise<TwoTrees> {
  const [union, party] = [await plantTree(service), await plantTree(service)];
  for (const { call, id } of [union, party]) await openCandidates(call, id('bloc'));
  return { union, party };
}

/** The Party's office takes introductions of the whole union for a unit of its own and everything below it. */
export async function openDoor(
  { union, party }: TwoTrees,
  { unit = 'school-1', sender = 'bloc', base = 0, from = '2020-01-01' } = {},
): Promise<Called> {
  const row = newUploadId();
  const values = { unit: party.id(unit), sender: union.id(sender), name: 'Liên đoàn Lao động', from };
  return party.call('office', 'PUT', `units/${party.id('bloc')}/ledgers/introducers/saves/${row}`, {
    base,
    changes: [{ row, from: '', values }],
  });
}

export const candidate = (row: number, fields: Row['fields'] = {}): Row => ({
  row,
  fields: {
    ho_ten: `Phạm Thị Thử ${String(row)}`,
    ngay_sinh: `199${String(row % 10)}-0${String(1 + (row % 9))}-11`,
    gioi_tinh: 'nu',
    ket_qua: 'da-hoc',
    ngay_hoc: '2023-03-20',
    nguoi_giup: 'Người Giúp',
    ...fields,
  },
});

/** The list of candidates of a tree's clerk, or of members with another `path`. */
export async function sendCandidates(
  { call, id }: OwnTree,
  rows: Row[],
  baseVersion = 0,
  more: Partial<UploadRequest> = {},
): Promise<Called> {
  const body = inlineUpload(rows, {
    rosterDate: '2023-09-30',
    period: '2023-Q3',
    baseVersion,
    exits: [],
    ...more,
    contentHash: contentHashOf(rows, KEPT_CANDIDATES),
  });
  return call('clerk', 'PUT', `units/${id('school-1')}/candidates/uploads/${newUploadId()}`, body);
}

export const introduceTo = (
  { union, party }: TwoTrees,
  act: string,
  body: { readonly version: number; readonly rows: readonly number[]; readonly to?: string },
): Promise<Called> =>
  union.call('clerk', 'PUT', `units/${union.id('school-1')}/candidates/introductions/${act}`, {
    to: party.id('school-1'),
    ...body,
  });

export const moveTo = (
  { call, id }: OwnTree,
  act: string,
  state: string,
  refusal?: string,
): Promise<Called> =>
  call('clerk', 'PUT', `units/${id('school-1')}/candidates/introductions/${act}/state`, {
    state,
    ...(refusal === undefined ? {} : { refusal }),
  });
