/**
 * Lists as they are kept elsewhere: exports of the central database, of personnel systems and of web pages, the official book. The
 * people are invented, the headers are real; layouts/expected.json says which column is which field.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook, type ReadSheet } from '../../../corpus/read.ts';

const FOLDER = join(process.cwd(), 'test', 'fixtures', 'layouts');
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Readonly<
  Record<string, { readonly members: number; readonly columns: Readonly<Record<string, string>> }>
>;

async function read(layout: string): Promise<ReadSheet> {
  const [sheet] = await readWorkbook(readFileSync(join(FOLDER, `${layout}.xlsx`)), [undefined]);
  if (!sheet || 'unreadable' in sheet) throw new Error(sheet?.unreadable ?? 'nothing was read');
  return sheet;
}

describe('a list as it is kept elsewhere', () => {
  it.each(Object.entries(EXPECTED))(
    '%s: every column is what it is',
    async (layout, { members, columns }) => {
      const sheet = await read(layout);
      expect(sheet.columns).toMatchObject(columns);
      expect(sheet.members).toHaveLength(members);
      expect(sheet.members.every(({ fields }) => /^\p{Lu}/u.test(String(fields.ho_ten)))).toBe(true);
      expect(sheet.questions).toEqual([]);
    },
  );
});

const ruled = ({ findings }: ReadSheet, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ cell, message }) => [cell, message] as const);

describe('what such a list says', () => {
  it('of who has died, moved or left: they are named, not counted, and no gap in the numbers', async () => {
    const sheet = await read('states-of-members');
    expect(sheet.members.map(({ row }) => row)).toEqual([2, 6]);
    const left = ruled(sheet, 'L4-LEFT-001');
    expect(left.map(([cell]) => cell)).toEqual(['O3', 'O4', 'O5']);
    expect(left[0]?.[1]).toContain('Phùng Văn Quyết: danh sách ghi “Đã từ trần” (ngày rời ghi 01/02/2026)');
    expect(sheet.members[1]?.fields).toMatchObject({ mien_sh: true, ngay_roi: '2026-05-20' });
    expect(ruled(sheet, 'L4-STT-002')).toEqual([]);
  });

  it('in a line for a unit above its people: nobody', async () => {
    const sheet = await read('name-below-units');
    expect(sheet.members.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7]);
    expect(sheet.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('of posts of the workplace: no post of the Party, and that is said', async () => {
    const sheet = await read('posts-of-the-office');
    expect(sheet.members.map(({ fields }) => fields.chuc_vu_dang)).toEqual(Array(5).fill(undefined));
    expect(ruled(sheet, 'L1-COL-008').map(([cell]) => cell)).toEqual(['I1']);
  });

  it('of a place over three columns: one place', async () => {
    const sheet = await read('place-in-three-columns');
    expect(sheet.members[0]?.fields.que_quan).toBe('Xã Hòa Bình, Thái Bình');
  });

  it('of numbers of students: no personal number', async () => {
    const sheet = await read('students-of-a-faculty');
    expect(sheet.columns).not.toHaveProperty('so_cccd');
  });

  it('of both dates under “Đoàn viên là đảng viên”: admission and full membership', async () => {
    const sheet = await read('youth-and-party');
    expect(sheet.members[0]?.fields).toMatchObject({
      ngay_vao_dang: '2010-05-19',
      ngay_chinh_thuc: '2011-05-19',
    });
  });
});
