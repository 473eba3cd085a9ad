import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { writeRoster } from '../tasks/roster-sheet.ts';
import { fill } from '../workbook/excel.ts';
import { expectSentence, filesPlace, run } from './files-place.ts';

const { file, rosterFile } = filesPlace();

describe('headless figures', () => {
  const reportFile = async (name: string, printed: string) => {
    const host = createWorkbookHost();
    writeRoster(host, 2);
    fill(host, 'Báo cáo', 0, 0, [
      ['Nội dung', 'Số lượng', 'Trên tổng số', 'Tỷ lệ %'],
      ['Kết nạp trong doanh nghiệp', 242, 587, `'${printed}`],
    ]);
    await writeFile(file(name), await saveXlsx(host.workbook));
    return file(name);
  };

  it('prints every percentage with what it is, and ends with 0 where all can be reproduced', async () => {
    const ran = await run(['figures', await reportFile('figures.xlsx', '41,22 %')]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(ran.out.split('\n')).toEqual([
      'Báo cáo: 1 tỷ lệ',
      '● Ô D2 · Kết nạp trong doanh nghiệp: 242 / 587, ghi 41,22%: khớp khi cắt, lệch 0,01 khi làm tròn',
    ]);
  });

  it('ends with 1 where one matches neither way, and says so as JSON', async () => {
    const ran = await run([
      'figures',
      await reportFile('wrong.xlsx', '42,22'),
      '--sheet',
      'Báo cáo',
      '--json',
    ]);
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      sheet: 'Báo cáo',
      lines: [{ cell: 'D2', count: 242, denominator: 587, printed: '42,22', match: 'neither' }],
    });
  });

  it('reads a text file line by line, and names what its percentages are', async () => {
    const path = file('report.txt');
    const text = [
      'BÁO CÁO',
      'Kết nạp 145 đảng viên mới, đạt 63% kế hoạch năm.',
      '',
      'Có 242/587 đồng chí (41,22%) trong doanh nghiệp; tuổi trẻ chiếm trên 95%.',
    ];
    await writeFile(path, `\ufeff${text.join('\r\n')}`);
    const ran = await run(['figures', path]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(ran.out.split('\n')).toEqual([
      'report.txt: 3 tỷ lệ',
      '? Dòng 2 · Kết nạp 145 đảng viên mới, đạt 63%: 145, ghi 63%: không ghi mẫu số; mẫu số có thể từ 227 đến 232',
      '● Dòng 4 · Có 242/587 đồng chí (41,22%: 242 / 587, ghi 41,22%: khớp khi cắt, lệch 0,01 khi làm tròn',
      '? Dòng 4 · tuổi trẻ chiếm trên 95%: ghi 95%: không kiểm được: chỉ nói trên, dưới hay khoảng bao nhiêu',
    ]);
    const json = await run(['figures', path, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      file: 'report.txt',
      lines: [
        { line: 2, count: 145, denominator: null, match: 'open', reason: 'no-whole', from: 227, to: 232 },
        { line: 4, count: 242, denominator: 587, match: 'truncated', assumed: false },
        { line: 4, count: null, match: 'open', reason: 'bound' },
      ],
    });
  });

  it('ends with 1 where a text has one that matches neither way, and reads UTF-16 too', async () => {
    const path = file('wrong.txt');
    await writeFile(path, Buffer.from('\ufeffCó 242/587 đồng chí (42,22%).', 'utf16le'));
    expect(await run(['figures', path])).toMatchObject({ status: 1, error: '' });
  });

  it('ends with 2 where a text has no percentage, or is none', async () => {
    const [empty, damaged] = [file('empty.txt'), file('damaged.txt')];
    await writeFile(empty, 'Không có số liệu.');
    await writeFile(damaged, Buffer.from([0x43, 0xf3, 0xe3, 0x28]));
    for (const path of [empty, damaged, file('missing.txt')]) {
      const ran = await run(['figures', path]);
      expect(ran).toMatchObject({ status: 2, out: '' });
      expectSentence(ran);
    }
  });

  it('ends with 2 where there is no such table', async () => {
    const ran = await run(['figures', await rosterFile('no-figures.xlsx', 2)]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expectSentence(ran);
    expect(await run(['figures'])).toMatchObject({ status: 2 });
  });
});
