import { Package } from '../../../../addin/excel/xlsx/parts/package.ts';
import { FilterReader } from '../../../../addin/excel/xlsx/parts/filters.ts';
import { readXml } from '../../../../addin/excel/xlsx/xml/read.ts';
import { zip } from './files.ts';

function criteriaIn(xml: string) {
  const reader = new FilterReader();
  readXml([new TextEncoder().encode(xml)], {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
  });
  return reader.finish().criteria;
}

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

  it.each([
    ['a colour', '<colorFilter dxfId="0"/>'],
    ['an icon', '<iconFilter iconSet="3Arrows" iconId="1"/>'],
    ['the top ten', '<top10 top="1" val="10"/>'],
    ['this year', '<dynamicFilter type="thisYear"/>'],
    [
      'days by group',
      '<filters><filter val="x"/><dateGroupItem year="2020" dateTimeGrouping="year"/></filters>',
    ],
  ])('leaves %s to the rows that the file hides', (_, filter) => {
    const sorted = '<sortState ref="A2:A9"><sortCondition ref="A2:A9"/></sortState>';
    expect(
      criteriaIn(
        `<autoFilter ref="A1:B9"><filterColumn colId="0">${filter}</filterColumn>${sorted}</autoFilter>`,
      ),
    ).toEqual([]);
  });
});

describe('the relations of a part', () => {
  it('lead to parts named from beside it and from the root, in any case, and not outside the file', () => {
    const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"';
    const file = new Package(
      zip({
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="a" ${type} Target="/xl/Tables/Table1.xml"/><Relationship Id="b" ${type} Target="..\\tables\\table2.xml"/><Relationship Id="c" ${type} TargetMode="External" Target="http://x/"/></Relationships>`,
        'xl/tables/table1.xml': '<table/>',
        'xl/tables/table2.xml': '<table/>',
      }),
    );
    expect(file.relations('xl/worksheets/sheet1.xml')).toEqual([
      { id: 'a', type: 'table', target: 'xl/tables/table1.xml' },
      { id: 'b', type: 'table', target: 'xl/tables/table2.xml' },
    ]);
  });
});
