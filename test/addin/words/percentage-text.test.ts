import { percentageText } from '../../../addin/words/percentage-text.ts';
import { judge, type Statement } from '../../../functions/domain/percentages/judgement.ts';
import { parsePercent } from '../../../functions/domain/percentages/printed-share.ts';

function said(count: number, printed: string, more: Partial<Statement>): string {
  const percent = parsePercent(printed) ?? { digits: 0, decimals: 0 };
  const judgement = judge({
    count,
    printed: percent,
    relation: 'share',
    isSure: true,
    sure: [],
    possible: [],
    ...more,
  });
  return percentageText({ ...judgement, printed }).vi;
}

describe('the sentence for a percentage', () => {
  it('names how it matches, and by how much it is off the other way', () => {
    expect(said(1469, '23,65', { sure: [6209] })).toBe('khớp khi cắt, lệch 0,01 khi làm tròn');
    expect(said(885, '3,4', { sure: [26033] })).toBe('khớp khi làm tròn, lệch 0,1 khi cắt');
    expect(said(8126, '31,21 %', { sure: [26033] })).toBe('khớp');
  });

  it('says what it comes to where it matches in neither way', () => {
    expect(said(18, '7,4 %', { sure: [587] })).toBe('không khớp: tính lại được 3,1%');
  });

  it('names a denominator that is not printed, a range of them, or that there is none', () => {
    expect(said(18, '7,4', { possible: [587, 242, 247] })).toBe('khớp nếu mẫu số là 242');
    expect(said(145, '63 %', {})).toBe('không ghi mẫu số; mẫu số có thể từ 227 đến 232');
    expect(said(1, '33,33 %', {})).toBe('không ghi mẫu số; mẫu số chỉ có thể là 3');
    expect(said(25, '111,6', {})).toContain('không tái lập được');
  });

  it('says why one cannot be checked', () => {
    expect(percentageText({ match: 'open', reason: 'no-count', printed: '75' })).toEqual({
      vi: 'không kiểm được: không ghi số lượng',
      en: 'cannot be checked: no count is printed',
    });
    expect(percentageText({ match: 'open', reason: 'bound', printed: '95' }).vi).toContain('trên, dưới');
  });

  it('tells reaching from exceeding', () => {
    expect(said(206, '3', { relation: 'exceeds', sure: [200] })).toBe('khớp');
    expect(said(206, '103', { relation: 'exceeds', sure: [200] })).toBe(
      'không khớp: “đạt” 103%, nhưng chỉ “vượt” 3%',
    );
  });
});
