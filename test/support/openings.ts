/** An office opens a list beyond that of members for all of its units: without that, none is taken. */
import { randomUUID } from 'node:crypto';
import type { TestService } from './service.ts';

export const openCandidates = (call: TestService['call'], unit?: string, how?: Opening): Promise<void> =>
  openList(call, 'candidates', unit, how);

interface Opening {
  readonly person?: string;
  readonly from?: string;
  readonly base?: number;
}

export async function openList(
  call: TestService['call'],
  list: string,
  unit = 'bloc',
  { person = 'office', from = '2020-01-01', base = 0 }: Opening = {},
): Promise<void> {
  const id = randomUUID();
  const saved = await call(person, 'PUT', `units/${unit}/ledgers/openings/saves/${id}`, {
    base,
    changes: [{ row: id, from: '', values: { list, from } }],
  });
  if (saved.status !== 200 || saved.body.outcome !== 'saved')
    throw new Error(`not opened: ${JSON.stringify(saved.body)}`);
}
