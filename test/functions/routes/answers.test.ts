/** What is answered beside the rows: refused where it is missing or wrong, kept with the version, given back with it. */
import { createHash } from 'node:crypto';
import { fingerprintText } from '../../../functions/domain/rules/record/justification.ts';
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';
import type { Row, UploadRequest } from '../../../functions/wire/upload-request.ts';

let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  tree = await plantTree(service);
});
afterAll(() => service.close());

const put = (rows: Row[], other: Partial<UploadRequest> = {}, upload = newUploadId()): Promise<Called> =>
  tree.call('clerk', 'PUT', `units/${tree.id('school-1')}/uploads/${upload}`, inlineUpload(rows, other));
const roster = async () => (await tree.call('clerk', 'GET', `units/${tree.id('school-1')}/roster`)).body;

/** The rows of sheet row 6 and on; the fourth member stands in row 9. */
const FOURTH = 9;
const withoutFourth = () => memberRows(12).filter(({ row }) => row !== FOURTH);

/** An id number that says another birth year than the column: a warning that asks for a reason. */
const doubted = (n = 1): Row => memberRow(n, { so_cccd: `010081${String(n).padStart(6, '0')}` });
const reasonFor = (rule: string, field: 'so_cccd' | 'ngay_sinh', row: Row) => ({
  fingerprint: createHash('sha256')
    .update(
      fingerprintText(
        { rule, severity: 'warning', sheet: '', row: row.row, column: null, field, params: {} },
        row,
      ),
    )
    .digest('hex'),
  reason: 'document-says-so' as const,
});

describe('people of the last version who are not in the new one', () => {
  beforeEach(async () => {
    expect((await put(memberRows(12))).status).toBe(200);
  });

  it('need an exit, and are counted without saying who they are', async () => {
    const answer = await put(withoutFourth(), { baseVersion: 1 });
    expect(answer).toMatchObject({ status: 422, body: { code: 'exits-missing', params: { count: 1 } } });
    expect(JSON.stringify(answer.body)).not.toContain('Nguyễn');
    expect((await roster()).version).toBe(1);
  });

  it.each(['moved', 'with-organisation', 'died', 'struck-off', 'expelled', 'resigned', 'mistake', 'unknown'])(
    'may have left as %s, which becomes a line of the movement',
    async (reason) => {
      const exits = [{ row: FOURTH, reason: reason as 'died', to: 'Chi bộ Thôn 3', on: '2023-10-02' }];
      expect((await put(withoutFourth(), { baseVersion: 1, exits })).status).toBe(200);
      const { movement, version } = await roster();
      expect(version).toBe(2);
      expect(movement).toMatchObject({ opening: 12, closing: 11, exits: { [reason]: 1 } });
      const left = Object.values<number>(movement.exits).reduce((sum, count) => sum + count, 0);
      const came = Object.values<number>(movement.entries).reduce((sum, count) => sum + count, 0);
      expect(movement.opening + came - left).toBe(movement.closing);
    },
  );

  it('cannot have left while they are in the roster', async () => {
    const exits = [{ row: FOURTH, reason: 'died' as const }];
    const answer = await put(memberRows(12), { baseVersion: 1, exits });
    expect(answer.body).toMatchObject({ code: 'rules-failed', params: { 'L7-EXIT-002': 1 } });
    expect(answer.body.findings).toEqual([{ rule: 'L7-EXIT-002', row: null, field: null }]);
  });

  it('cannot have left twice, or after the date of the roster', async () => {
    const once = { row: FOURTH, reason: 'died' as const };
    const twice = await put(withoutFourth(), { baseVersion: 1, exits: [once, { ...once, reason: 'moved' }] });
    expect(twice.body.params).toMatchObject({ 'L8-BAL-001': 1 });
    const late = await put(withoutFourth(), { baseVersion: 1, exits: [{ ...once, on: '2023-11-01' }] });
    expect(late.body.params).toMatchObject({ 'L7-EXIT-003': 1 });
  });

  it('are counted apart from those who came', async () => {
    const rows = [
      ...withoutFourth(),
      memberRow(40, { ngay_vao_dang: '2015-03-01', ngay_chinh_thuc: '2016-03-01' }),
      memberRow(42, { ngay_vao_dang: '2023-11-07', ngay_chinh_thuc: undefined }),
    ];
    const exits = [{ row: FOURTH, reason: 'moved' as const }];
    const answer = await put(rows, { baseVersion: 1, exits, rosterDate: '2023-11-30' });
    expect(answer.status).toBe(200);
    expect((await roster()).movement).toMatchObject({
      opening: 12,
      entries: { admitted: 1, arrived: 1, unknown: 0 },
      exits: { moved: 1 },
      closing: 13,
    });
  });

  it('are answered by the receipt when the same upload comes again later', async () => {
    const upload = newUploadId();
    const exits = [{ row: FOURTH, reason: 'died' as const }];
    const first = await put(withoutFourth(), { baseVersion: 1, exits }, upload);
    const again = await put(withoutFourth(), { baseVersion: 1, exits }, upload);
    expect(again.body).toEqual(first.body);
    await put([...withoutFourth(), memberRow(50)], { baseVersion: 2 });
    const late = await put(withoutFourth(), { baseVersion: 3 }, upload);
    expect(late.body.receipt).toEqual(first.body.receipt);
    expect((await roster()).version).toBe(3);
  });
});

describe('exits', () => {
  const exit = { row: FOURTH, reason: 'died' };
  it.each([
    ['an unknown reason', [{ ...exit, reason: 'ill' }], 'exits.0.reason'],
    ['a free text', [{ ...exit, note: 'x' }], 'exits.0'],
    ['a unit name of 121 characters', [{ ...exit, to: 'x'.repeat(121) }], 'exits.0.to'],
    ['a unit name with a line break', [{ ...exit, to: 'a\nb' }], 'exits.0.to'],
    ['a day that does not exist', [{ ...exit, on: '2023-02-30' }], 'exits'],
    ['too many of them', Array.from({ length: 5_001 }, () => exit), 'exits'],
    ['some without a version before', [exit], 'exits'],
  ])('are refused: %s', async (_name, exits, where) => {
    const baseVersion = where === 'exits' && exits.length === 1 && exits[0] === exit ? 0 : 1;
    const body = { ...inlineUpload(memberRows(3)), baseVersion, exits };
    const answer = await tree.call(
      'clerk',
      'PUT',
      `units/${tree.id('school-1')}/uploads/${newUploadId()}`,
      body,
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request', params: { where } } });
    expect(JSON.stringify(answer.body)).not.toMatch(/xxx|note|ill/);
  });
});

describe('what asks for a reason', () => {
  it('is refused without one, with the places and without values', async () => {
    const answer = await put([doubted(), memberRow(2)]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'reasons-missing', params: { count: 1 } } });
    expect(answer.body.findings).toEqual([{ rule: 'L2-ID-003', row: 6, field: 'so_cccd' }]);
    expect(JSON.stringify(answer.body)).not.toMatch(/0100|Nguyễn|1980/);
  });

  it('is accepted with one, which is given back with the roster', async () => {
    const reason = { ...reasonFor('L2-ID-003', 'so_cccd', doubted()), document: '12-QĐ/ĐU' };
    const answer = await put([doubted(), memberRow(2)], { justifications: [reason] });
    expect(answer.status).toBe(200);
    expect((await roster()).justifications).toEqual([reason]);
  });

  it('does not take the reason for another value', async () => {
    const reason = reasonFor('L2-ID-003', 'so_cccd', doubted());
    const other = memberRow(1, { so_cccd: '010081000777' });
    expect((await put([other], { justifications: [reason] })).body.code).toBe('reasons-missing');
  });

  it('needs it anew for a changed birth date, and then never again', async () => {
    await put(memberRows(3));
    const rows = [memberRow(1, { ngay_sinh: '1980-06-15' }), memberRow(2), memberRow(3)];
    const asked = await put(rows, { baseVersion: 1 });
    expect(asked.body.findings).toEqual([{ rule: 'L7-FIX-001', row: 6, field: 'ngay_sinh' }]);
    const [first = memberRow(1)] = rows;
    const justifications = [reasonFor('L7-FIX-001', 'ngay_sinh', first)];
    expect((await put(rows, { baseVersion: 1, justifications })).status).toBe(200);
    expect((await put([...rows, memberRow(4)], { baseVersion: 2 })).status).toBe(200);
  });

  it.each([
    ['a formula', '=1+1'],
    ['markup', '<b>1</b>'],
    ['41 characters', '1'.repeat(41)],
  ])('takes no document that is %s', async (_name, document) => {
    const justifications = [{ ...reasonFor('L2-ID-003', 'so_cccd', doubted()), document }];
    const answer = await put([doubted()], { justifications });
    expect(answer.body).toMatchObject({
      code: 'invalid-request',
      params: { where: 'justifications.0.document' },
    });
  });
});

describe('a roster in chunks', () => {
  const rows = [...memberRows(100), doubted(101)];
  const parts = [rows.slice(0, 60), rows.slice(60)];
  const send = async (upload: string, answers: Partial<UploadRequest>, baseVersion = 0) => {
    const path = `units/${tree.id('school-1')}/uploads/${upload}`;
    const contentHash = contentHashOf(parts.flat());
    const announced = { ...inlineUpload([]), rows: rows.length, chunks: 2, contentHash, baseVersion };
    const { inline: _inline, ...about } = announced;
    const opened = await tree.call('clerk', 'PUT', path, { ...about, ...answers });
    if (opened.status !== 200) return opened;
    for (const [index, part] of parts.entries()) {
      const chunk = { rows: part, hash: contentHashOf(part) };
      const staged = await tree.call('clerk', 'PUT', `${path}/chunks/${String(index)}`, chunk);
      if (staged.status !== 200) return staged;
    }
    return tree.call('clerk', 'POST', `${path}/commit`);
  };
  const reason = reasonFor('L2-ID-003', 'so_cccd', doubted(101));

  it('is judged by the same answers: a number where it comes, people at the end', async () => {
    await put([...memberRows(99), memberRow(300)]);
    expect((await send(newUploadId(), {}, 1)).body.code).toBe('reasons-missing');
    const justifications = [reason];
    expect((await send(newUploadId(), { justifications }, 1)).body).toMatchObject({ code: 'exits-missing' });
    const exits = [{ row: 305, reason: 'moved' as const }];
    const done = await send(newUploadId(), { justifications, exits }, 1);
    expect(done.body.receipt).toMatchObject({ version: 2, rows: 101 });
    expect(await roster()).toMatchObject({
      justifications: [reason],
      movement: { opening: 100, closing: 101, exits: { moved: 1 } },
    });
  });

  it('keeps its upload id for one set of answers', async () => {
    const upload = newUploadId();
    expect((await send(upload, {})).body.code).toBe('reasons-missing');
    expect((await send(upload, { justifications: [reason] })).body.code).toBe('upload-differs');
    expect((await send(newUploadId(), { justifications: [reason] })).status).toBe(200);
  });
});

describe('the rules that judged', () => {
  it('are kept with the version: another set later changes nothing, it only shows', async () => {
    await put(memberRows(3));
    const { ruleset } = await roster();
    expect(ruleset.ofHead).toEqual(ruleset.current);
    expect(ruleset.current.hash).toMatch(/^[0-9a-f]+$/);
  });

  it('say nothing of a unit that has no roster yet', async () => {
    expect(await roster()).toMatchObject({
      version: 0,
      movement: null,
      justifications: [],
      ruleset: { ofHead: null },
    });
  });
});
