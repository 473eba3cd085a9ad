/** Text in pieces, each with a look of its own: the text of them all, and as far as anybody asks for it how they look. */
import { unescaped } from '../xml/text-escapes.ts';
import { isOn, type Attributes } from '../xml/read.ts';

/** What the pieces of a text say; undefined of a piece: as the cell. */
export interface Pieces {
  readonly fonts: readonly (string | undefined)[];
  readonly struck: readonly (boolean | undefined)[];
}

export interface RichText {
  readonly text: string;
  /** undefined: in one piece. */
  readonly pieces?: Pieces;
}

/** A cell of Excel holds no more. */
const MOST_LETTERS = 32_767;

/** Takes what stands in an `si` or an `is` element, and gives it at the end. */
export class TextReader {
  private text = '';
  private piece = '';
  private isOpen = false;
  private font: string | undefined;
  private isStruck: boolean | undefined;
  private hasRuns = false;
  private readonly fonts: (string | undefined)[] = [];
  private readonly struck: (boolean | undefined)[] = [];

  /** false: how a word is pronounced is no part of it. */
  open(name: string, attributes: Attributes): void | false {
    if (name === 'rPh') return false;
    if (name === 't') this.isOpen = true;
    else if (name === 'r') this.begin();
    else if (name === 'rPr') this.isStruck = false;
    else if (name === 'rFont') this.font = attributes['val'] || undefined;
    else if (name === 'strike') this.isStruck = isOn(attributes['val'], true);
  }

  add(text: string): void {
    if (this.isOpen && this.piece.length <= MOST_LETTERS) this.piece += text;
  }

  close(name: string): void {
    if (name !== 't') return;
    this.isOpen = false;
    if (this.piece !== '') {
      this.fonts.push(this.font);
      this.struck.push(this.isStruck);
      if (this.text.length <= MOST_LETTERS) this.text += this.piece;
    }
    this.piece = '';
  }

  private begin(): void {
    this.hasRuns = true;
    this.font = undefined;
    this.isStruck = undefined;
  }

  finish(): RichText {
    const text = textOfCell(this.text);
    return this.hasRuns ? { text, pieces: { fonts: this.fonts, struck: this.struck } } : { text };
  }
}

/** As a cell holds it. */
export function textOfCell(text: string): string {
  const plain = unescaped(text);
  return plain.length > MOST_LETTERS ? plain.slice(0, MOST_LETTERS) : plain;
}

/** What all pieces share; null where they differ. */
export function shared<T>(pieces: readonly (T | undefined)[], own: T): T | null {
  const [first = own, ...others] = new Set(pieces.map((piece) => piece ?? own));
  return others.length > 0 ? null : first;
}
