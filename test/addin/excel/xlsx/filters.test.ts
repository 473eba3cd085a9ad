import { criteriaIn } from '../../../../addin/excel/xlsx/filters.ts';
import { plainRelations } from '../../../../addin/excel/xlsx/relations.ts';

describe('reading what a filter filters', () => {
  it('knows lists of values with blanks, and comparisons', () => {
    const xml = `<worksheet><autoFilter ref="A1:D9">
      <filterColumn colId="0"><filters blank="1"><filter val="Nữ &amp; Nam"/></filters></filterColumn>
      <filterColumn colId="2"><customFilters and="1"><customFilter operator="greaterThan" val="3"/><customFilter operator="notEqual" val="7"/></customFilters></filterColumn>
      <filterColumn colId="3"><colorFilter dxfId="0"/></filterColumn></autoFilter></worksheet>`;
    expect(criteriaIn(xml)).toEqual([
      [0, { filterOn: 'Values', values: ['Nữ & Nam', ''] }],
      [2, { filterOn: 'Custom', criterion1: '>3', criterion2: '<>7', operator: 'And' }],
    ]);
    expect(criteriaIn('<worksheet/>')).toEqual([]);
  });
});

describe('the relations of a sheet', () => {
  it('lose comments and drawings, and name their tables from beside the sheet', () => {
    const type = (name: string) =>
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}"`;
    const xml = `<Relationships><Relationship ${type('comments')} Target="/xl/comments/comment1.xml" Id="a"/><Relationship Id="b" ${type('table')} Target="/xl/tables/table1.xml"/></Relationships>`;
    expect(plainRelations(xml)).toBe(
      `<Relationships><Relationship Id="b" ${type('table')} Target="../tables/table1.xml"/></Relationships>`,
    );
  });
});
