/** An office opens the list of candidates for all of its units: without that, none is taken. */
import { randomUUID } from 'node:crypto';
import type { TestService } from './service.ts';

export async function openCandidates(
  call: TestService['call'],
  unit = 'bloc',
  { person = 'office', from = '2020-01-01', base = 0 } = {},
): Promise<void> {
  const id = randomUUID();
  const saved = await call(person, 'PUT', `units/${unit}/ledgers/openings/saves/${id}`, {
    base,
    changes: [{ row: id, from: '', values: { list: 'candidates', from } }],
  });
  if (saved.status !== 200 || saved.body.outcome !== 'saved')
    throw new Error(`not opened: ${JSON.stringify(saved.body)}`);
}
