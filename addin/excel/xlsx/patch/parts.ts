/** The parts of a file while it is patched: as they are, or as they will be. */
import { plainName, relationsName, type Package } from '../parts/package.ts';
import { partBytes, partText } from '../xml/edit.ts';
import { XlsxError } from '../zip/problem.ts';
import { withMore, without } from './parts-patch.ts';

const TYPES = '[Content_Types].xml';
const NO_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export class Parts {
  /** By the name of the entry; null: it goes. */
  readonly changed = new Map<string, Uint8Array | null>();

  constructor(readonly file: Package) {}

  /** A part is found as the package finds it, and written under the name that its entry has. */
  private nameOf(part: string): string {
    return this.file.part(part)?.name ?? part;
  }

  has(part: string): boolean {
    return this.file.part(part) !== undefined || this.changed.has(part);
  }

  text(part: string): string {
    const known = this.changed.get(this.nameOf(part));
    if (known) return partText(known);
    const entry = this.file.part(part);
    if (!entry) throw new XlsxError('damaged');
    return partText(this.file.bytesOf(entry));
  }

  set(part: string, content: Uint8Array): void {
    this.changed.set(this.nameOf(part), content);
  }

  change(part: string, change: (text: string) => string): void {
    this.set(part, partBytes(change(this.text(part))));
  }

  /** A part of its own, that `of` leads to. Gives the id of the relation. */
  add(of: string, part: string, content: string, type: string, contentType: string): string {
    const relations = relationsName(of);
    const taken = new Set(this.file.relations(of).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`) || taken.has(`khopso${String(number)}`)) number += 1;
    const id = `khopso${String(number)}`;
    this.set(part, partBytes(content));
    if (!this.has(relations)) this.set(relations, partBytes(NO_RELATIONS));
    this.change(relations, (text) =>
      withMore(text, (p) => `<${p}Relationship Id="${id}" Type="${type}" Target="/${plainName(part)}"/>`),
    );
    this.change(TYPES, (text) =>
      withMore(text, (p) => `<${p}Override PartName="/${plainName(part)}" ContentType="${contentType}"/>`),
    );
    return id;
  }

  /** A part that `of` led to, with all that names it. */
  remove(of: string, part: string): void {
    const ids = new Set(this.file.relations(of).flatMap(({ id, target }) => (target === part ? id : [])));
    this.change(relationsName(of), (text) => without(text, ({ Id: id }) => ids.has(id ?? '')));
    this.change(TYPES, (text) => without(text, ({ PartName: name }) => plainName(name ?? '') === part));
    this.changed.set(this.nameOf(part), null);
  }
}
