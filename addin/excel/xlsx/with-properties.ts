/** A file that says something of itself, for a library that writes no document properties of one's own. */
import { Package } from './parts/package.ts';
import { Parts } from './patch/parts.ts';
import { propertiesXml } from './write/properties-xml.ts';
import { repack } from './zip/repack.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** `bytes`: a file that has none yet. */
export function withProperties(bytes: Uint8Array, properties: ReadonlyMap<string, string>): Uint8Array {
  if (properties.size === 0) return bytes;
  const parts = new Parts(new Package(bytes));
  parts.add('', 'docProps/custom.xml', propertiesXml(Object.fromEntries(properties)), RELATION, TYPE);
  return repack(bytes, parts.changed);
}
