/** No whole number of a person rests, however it is sent; nor do stories in cells that are for a word. What is refused is not kept. */
import fc from 'fast-check';
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { idTail, ID_MASK } from '../../../functions/domain/roster/cells/id-number.ts';
import { holdsNumber } from '../../../functions/domain/roster/cells/number-in-text.ts';
import { maskedNumber } from '../../../functions/storage/id-numbers.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Row, UploadRequest } from '../../../functions/wire/upload-request.ts';
import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const NUMBER = '010185012345';
let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const send = (fields: Row['fields'], other: Partial<UploadRequest> = {}) =>
  service.call(
    'clerk',
    'PUT',
    `units/school-1/uploads/${newUploadId()}`,
    inlineUpload([memberRow(1, fields)], other),
  );

const restingText = async () => {
  const tables = await openTables(service.tables);
  return JSON.stringify(await tables.rows.list({ partition: 'school-1' }));
};

describe('a value that would rest as a whole number, or with more beside it', () => {
  it.each<[string, Row['fields'], string, string]>([
    ['a masked card with all its digits', { so_the: ID_MASK + NUMBER }, 'number-masked', 'so_the'],
    ['a masked card', { so_the: `${ID_MASK}2345` }, 'number-masked', 'so_the'],
    ['a masked personal number', { so_cccd: `${ID_MASK}${NUMBER}` }, 'number-masked', 'so_cccd'],
    ['another sign of masking', { so_cccd: `•${NUMBER}` }, 'number-masked', 'so_cccd'],
    ['a card of words', { so_the: 'chưa có thẻ' }, 'number-form', 'so_the'],
    ['a card of two numbers', { so_the: `${NUMBER}31012345` }, 'number-form', 'so_the'],
    ['a number behind a name', { ho_ten: `Lò Thị Mai ${NUMBER}` }, 'number-in-text', 'ho_ten'],
    ['a number in a post', { chuc_vu_dang: `Bí thư, CCCD ${NUMBER}` }, 'number-in-text', 'chuc_vu_dang'],
    ['a number in groups', { nghe_nghiep: 'Thợ 010.185.012.345' }, 'number-in-text', 'nghe_nghiep'],
    ['a number for an ethnic group', { dan_toc: NUMBER }, 'number-in-text', 'dan_toc'],
    ['a number under slashes', { ho_ten: 'Mai 0101/8501/2345' }, 'number-in-text', 'ho_ten'],
    ['a number under commas', { ho_ten: 'Mai 010,185,012,345' }, 'number-in-text', 'ho_ten'],
    ['a number under lines', { ho_ten: 'Mai 010_185_012_345' }, 'number-in-text', 'ho_ten'],
    ['a number far apart', { ho_ten: 'Mai 010  185   012 345' }, 'number-in-text', 'ho_ten'],
    [
      'a number between unseen signs',
      { ho_ten: `Mai ${[...NUMBER].join('\u200b')}` },
      'number-in-text',
      'ho_ten',
    ],
    ['a number of another script', { ho_ten: 'Mai ٠١٠١٨٥٠١٢٣٤٥' }, 'number-in-text', 'ho_ten'],
    ['a number in circles', { ho_ten: 'Mai ⓪①⓪①⑧⑤⓪①②③④⑤' }, 'number-in-text', 'ho_ten'],
    ['a number in full width', { ho_ten: 'Mai ０１０１８５０１２３４５' }, 'number-in-text', 'ho_ten'],
  ])('is refused by its place: %s', async (_name, fields, code, field) => {
    const answer = await send(fields);
    expect(answer).toMatchObject({
      status: 422,
      body: { code, params: { where: `inline.0.fields.${field}` } },
    });
    expect(JSON.stringify(answer.body)).not.toContain(NUMBER);
    expect(await restingText()).toBe('[]');
  });

  it.each<[string, Row['fields'], number]>([
    ['a post of a page', { chuc_vu_dang: `Bí thư ${'đang điều trị '.repeat(60)}` }, 200],
    ['an occupation of two lines more', { nghe_nghiep: 'x'.repeat(201) }, 200],
    ['a name', { ho_ten: 'Lò '.repeat(34) }, 100],
    ['an ethnic group', { dan_toc: 'x'.repeat(201) }, 200],
  ])('is refused with its length: %s', async (_name, fields, limit) => {
    const { status, body } = await send(fields);
    expect([status, body.code, body.params.limit]).toEqual([422, 'value-too-long', limit]);
    expect(await restingText()).toBe('[]');
  });

  it('is refused in a chunk too', async () => {
    const rows = [...memberRows(2), memberRow(3, { so_the: `${ID_MASK}${NUMBER}` })];
    const { inline: _inline, ...announced } = inlineUpload(rows);
    const path = `units/school-1/uploads/${newUploadId()}`;
    await service.call('clerk', 'PUT', path, announced);
    const chunk = { rows, hash: contentHashOf(rows) };
    const answer = await service.call('clerk', 'PUT', `${path}/chunks/0`, chunk);
    expect(answer.body).toMatchObject({
      code: 'number-masked',
      params: { where: 'rows.2.fields.so_the' },
    });
    expect(await restingText()).not.toContain('ho_ten');
  });

  it('is refused among the answers', async () => {
    const exits = [{ row: 6, reason: 'moved', to: `Chi bộ khác, ${NUMBER}` }] as const;
    const justifications = [
      { fingerprint: 'a'.repeat(64), reason: 'document-says-so', document: NUMBER },
    ] as const;
    for (const answers of [{ exits: [...exits] }, { justifications: [...justifications] }]) {
      expect((await send({}, { ...answers, baseVersion: 1 })).body.code).toBe('number-in-text');
    }
  });

  it('is no row of a sheet', async () => {
    const rows = [{ ...memberRow(1), row: Number(NUMBER) }];
    const path = `units/school-1/uploads/${newUploadId()}`;
    const answer = await service.call('clerk', 'PUT', path, inlineUpload(rows));
    expect(answer.body).toMatchObject({ code: 'invalid-request', params: { where: 'inline.0.row' } });
  });
});

it('days, terms and short numbers among words are taken', async () => {
  const sent = await send({
    ho_ten: 'Lò Thị Mai 2',
    nghe_nghiep: 'Giáo viên từ 01/02/2010, trường số 12',
    chuc_vu_dang: 'Bí thư nhiệm kỳ 2015-2020, 2020-2025; QĐ 123/2010, 124/2011',
    so_the: '31012345',
  });
  expect(sent.status).toBe(200);
});

describe('the part of a number that people see', () => {
  it('never has more than four characters, whatever it is of', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, digits) => {
        for (const value of [text, ID_MASK + text, String(digits), ID_MASK + String(digits)])
          expect(idTail(value).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is the end of what an older service took for a number and kept', () => {
    expect(maskedNumber(NUMBER)).toBe(`${ID_MASK}2345`);
    expect(maskedNumber('2345')).toBe(`${ID_MASK}2345`);
    expect(maskedNumber('')).toBe(ID_MASK);
  });
});

it('a number of a person is found among words in whatever groups it stands', () => {
  const separators = fc.constantFrom('', ' ', '.', '-', '/', ',', '_', '  ');
  const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separators), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(digits, fc.constantFrom('', 'CCCD ', 'Bí thư, '), (parts, before) => {
      const text = before + parts.map(([digit, separator]) => `${String(digit)}${separator}`).join('');
      // A day or a term at its beginning is taken for one, and what is left may be short.
      fc.pre(!/\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:19|20)\d{2} ?- ?(?:19|20)\d{2}/.test(text));
      expect(holdsNumber(text)).toBe(true);
    }),
  );
});
