import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../functions/domain/rules/catalogue.ts';
import { rulesPage } from '../../../functions/local/rules-page.ts';

const written = readFileSync(join(__dirname, '../../../functions/domain/rules/RULES.md'), 'utf8');

describe('the page of all rules', () => {
  it('is up to date: npm run rules:page writes it again', () => {
    expect(written === rulesPage()).toBe(true);
  });

  it('lists every rule with its source, or says that it is internal', () => {
    for (const { id } of RULES) {
      const from = written.indexOf(`### ${id}: `);
      expect(from).toBeGreaterThan(-1);
      expect(written.slice(from, from + 6_000)).toContain('- Nguồn: ');
    }
  });

  it('says what was not verified, and where a first day is not known', () => {
    expect(written).toContain('chưa kiểm chứng');
    expect(written).toMatch(/20-QĐ\/TW.*Chưa biết ngày bắt đầu có hiệu lực/);
  });
});
