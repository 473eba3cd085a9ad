/** What a file says of itself, without reading its sheets. */
import { Package } from './parts/package.ts';
import { readProperties } from './parts/properties.ts';
import { asXlsxError } from './zip/problem.ts';

/** Throws XlsxError. */
export function propertiesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    return readProperties(new Package(bytes));
  } catch (error) {
    throw asXlsxError(error);
  }
}
