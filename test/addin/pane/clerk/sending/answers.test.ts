/** What the pane lets through of answers the service takes: where somebody went, and the number of a document. */
import fc from 'fast-check';
import {
  answersFrom,
  isDocument,
  isPlace,
  missingAnswers,
} from '../../../../../addin/pane/clerk/sending/answers.ts';
import type { SendPlan } from '../../../../../addin/tasks/clerk/sending/sending.ts';
import { UploadRequest } from '../../../../../functions/wire/upload-request.ts';
import { inlineUpload, memberRows } from '../../../../support/service.ts';

const FINGERPRINT = 'a'.repeat(64);
const plan: SendPlan = {
  unit: { id: 'u', name: 'Chi bộ' },
  period: { id: '2023-Q4', label: { vi: '', en: '' }, from: '2023-10-01', to: '2023-12-31' },
  rosterDate: '2023-10-31',
  rows: 1,
  base: { version: 1, rosterDate: '2023-09-30' },
  added: [],
  removed: [{ previousRow: 9, who: 'Lò Thị Mai', row: null, fields: [] }],
  changed: [],
  doubtful: [],
  same: 0,
  sentFields: [],
  stays: [],
  errors: 0,
  reasonsNeeded: [
    {
      rule: 'L3-AGE-003',
      severity: 'warning',
      field: null,
      message: { vi: '', en: '' },
      place: null,
      who: '',
      reasons: [],
      fingerprint: FINGERPRINT,
    },
  ],
  notes: [],
  exits: [],
  rulesChanged: false,
};

const given = (to: string | undefined, document: string | undefined) => ({
  exits: { 9: { row: 9, reason: 'moved', to } as const },
  reasons: { [FINGERPRINT]: { fingerprint: FINGERPRINT, reason: 'document-says-so', document } as const },
});

const rest = inlineUpload(memberRows(1));
/** As the wire takes it: what is not said is not there. */
const request = (to: string | undefined, document: string | undefined) =>
  UploadRequest.safeParse(JSON.parse(JSON.stringify({ ...rest, ...answersFrom(given(to, document)) })));

describe('an answer', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 130 }),
    fc.string({ unit: fc.constantFrom(...'0123456789-/.( =@ĐUQế\t'), maxLength: 45 }),
    fc.constantFrom('010185012345', 'Chi bộ 3, 010 185 012 345', '12-QĐ/ĐU', '=1+1', ' ', 'x'.repeat(121)),
  );

  it('that the pane holds for given is taken by the service', () => {
    let through = 0;
    fc.assert(
      fc.property(texts, texts, (to, document) => {
        const answers = given(to, document);
        if (missingAnswers(plan, answers) > 0) return;
        through += 1;
        expect(request(to, document).success).toBe(true);
      }),
      { numRuns: 400, seed: 10 },
    );
    expect(through).toBeGreaterThan(30);
  });

  it.each<[string, string | undefined, string | undefined, number]>([
    ['nothing more than the choice', undefined, undefined, 0],
    ['left empty', ' ', '', 0],
    ['a place and a document', 'Chi bộ Thôn 5', '12-QĐ/ĐU', 0],
    ['a personal number in the place', 'Chi bộ Thôn 5, 010185012345', undefined, 1],
    ['a personal number as the document', undefined, '010185012345', 1],
    ['a formula as the document', undefined, '=HYPERLINK(1)', 1],
    ['both', '010185012345', '010185012345', 2],
  ])('waits where a text would not be taken: %s', (_name, to, document, missing) => {
    expect(missingAnswers(plan, given(to, document))).toBe(missing);
  });

  it('is looked at only where it is sent: of who died no place is', () => {
    expect(isPlace({ row: 9, reason: 'died', to: '010185012345' })).toBe(true);
    expect(answersFrom({ exits: { 9: { row: 9, reason: 'died', to: 'x' } }, reasons: {} }).exits).toEqual([
      { row: 9, reason: 'died', to: undefined },
    ]);
    expect([isPlace(undefined), isDocument(undefined)]).toEqual([false, false]);
  });
});
