/**
 * The relations of a sheet, made digestible: the file library stumbles over comments that openpyxl and others keep under
 * names of their own, and does not find tables that are named from the root of the container.
 */
const kept = /\/(table|hyperlink)$/;

/** Parts that the model does not hold; the library falls over some of them, such as charts that openpyxl wrote. */
export const isLeftOut = (name: string): boolean =>
  /^xl\/(charts|comments|ctrlProps|drawings|embeddings|media|persons|pivotCache|pivotTables|threadedComments)/.test(
    name,
  );

export const isRelations = (name: string): boolean => /^xl\/worksheets\/_rels\/[^/]+\.rels$/.test(name);

export function plainRelations(xml: string): string {
  return xml.replace(/<Relationship\b[^>]*?(\/>|>\s*<\/Relationship>)/g, (tag) => {
    const type = /\bType="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (!kept.test(type)) return '';
    return tag.replace(/\bTarget="\/xl\/([^"]*)"/, 'Target="../$1"');
  });
}
