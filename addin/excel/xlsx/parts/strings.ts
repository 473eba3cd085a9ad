/** The texts that the cells of a workbook share. */
import type { Entry } from '../zip/directory.ts';
import type { Package } from './package.ts';
import { TextReader, type RichText } from './rich-text.ts';

export function readStrings(file: Package, entry: Entry | undefined): readonly RichText[] {
  const texts: RichText[] = [];
  if (!entry) return texts;
  let reader: TextReader | undefined;
  file.read(entry, {
    open: (name, attributes) => {
      if (name === 'si') reader = new TextReader();
      else return reader?.open(name, attributes);
    },
    text: (text) => reader?.add(text),
    close: (name) => {
      if (name !== 'si') reader?.close(name);
      else if (reader) {
        texts.push(reader.finish());
        reader = undefined;
      }
    },
  });
  return texts;
}
