import { SEVERITY_WORDS } from '../../../addin/words/severity.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../functions/domain/rules/catalogue.ts';
import { rulesPage, SEVERITIES } from '../../../functions/local/rules-page.ts';

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

  it('has for a severity the words of the screens', () => {
    expect(SEVERITIES).toEqual({
      error: SEVERITY_WORDS['severity.error'],
      warning: SEVERITY_WORDS['severity.warning'],
      info: SEVERITY_WORDS['severity.info'],
    });
    for (const { vi } of Object.values(SEVERITIES)) expect(written).toContain(`- ${vi} / `);
  });

  it('says what was not verified, and where a first day is not known', () => {
    expect(written).toContain('chưa kiểm chứng');
    expect(written).toMatch(/20-QĐ\/TW.*Chưa biết ngày bắt đầu có hiệu lực/);
  });
});
