/** What an AutoFilter filters, read from the XML of a sheet or of a table: lists of values and comparisons. */
import type { FilterCriterion } from '../workbook/filter.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : decode(found);
};

const operators: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
};

function criterionIn(xml: string): FilterCriterion | null {
  const values = [...xml.matchAll(/<filter\b[^>]*>/g)].flatMap(([tag]) => attribute(tag, 'val') ?? []);
  const blank = /<filters\b[^>]*\bblank="(1|true)"/.test(xml);
  if (values.length > 0 || blank) return { filterOn: 'Values', values: blank ? [...values, ''] : values };
  const comparisons = [...xml.matchAll(/<customFilter\b[^>]*>/g)].map(
    ([tag]) => `${operators[attribute(tag, 'operator') ?? 'equal'] ?? '='}${attribute(tag, 'val') ?? ''}`,
  );
  const [criterion1, criterion2] = comparisons;
  if (criterion1 === undefined) return null;
  const operator = /<customFilters\b[^>]*\band="(1|true)"/.test(xml) ? 'And' : 'Or';
  return criterion2 === undefined
    ? { filterOn: 'Custom', criterion1 }
    : { filterOn: 'Custom', criterion1, criterion2, operator };
}

/** Column (from 0, within the filter) and criterion. Colours, icons, dates by group and top-ten lists are left out. */
export function criteriaIn(xml: string): [number, FilterCriterion][] {
  const filter = /<autoFilter\b[^>]*>([\s\S]*?)<\/autoFilter>/.exec(xml)?.[1] ?? '';
  return [...filter.matchAll(/<filterColumn\b([^>]*)>([\s\S]*?)<\/filterColumn>/g)].flatMap(
    ([, tag = '', body = '']) => {
      const criterion = criterionIn(body);
      return criterion
        ? [[Number(attribute(tag, 'colId') ?? 0), criterion] as [number, FilterCriterion]]
        : [];
    },
  );
}
