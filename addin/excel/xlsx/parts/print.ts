/** How a sheet of a file is printed, as far as the model holds it. Its print area and title rows are names of the workbook. */
import { isOn, wholeIn, type Attributes } from '../xml/read.ts';

export interface FilePrint {
  /** In inches, by 'left' … 'footer'. */
  readonly margins: Attributes | null;
  readonly page: Attributes | null;
  readonly options: Attributes;
  readonly fitsToPage: boolean;
  readonly head: string;
  readonly foot: string;
}

/** Takes the elements of a sheet that are about printing; false: it is none of them. */
export class PrintReader {
  private margins: Attributes | null = null;
  private page: Attributes | null = null;
  private options: Attributes = {};
  private fitsToPage = false;
  private readonly texts = { oddHeader: '', oddFooter: '' };
  private reading: 'oddHeader' | 'oddFooter' | undefined;

  open(name: string, attributes: Attributes): boolean {
    if (name === 'pageMargins') this.margins = attributes;
    else if (name === 'pageSetup') this.page = attributes;
    else if (name === 'printOptions') this.options = attributes;
    else if (name === 'pageSetUpPr') this.fitsToPage = isOn(attributes['fitToPage']);
    else if (name === 'oddHeader' || name === 'oddFooter') this.reading = name;
    else return false;
    return true;
  }

  text(text: string): void {
    if (this.reading) this.texts[this.reading] += text;
  }

  close(name: string): void {
    if (name === this.reading) this.reading = undefined;
  }

  /** null: the file says no more than every program writes. */
  finish(): FilePrint | null {
    const { margins, page, options, fitsToPage, texts } = this;
    const isSaid =
      page !== null ||
      fitsToPage ||
      texts.oddHeader !== '' ||
      texts.oddFooter !== '' ||
      isOn(options['gridLines']);
    if (!isSaid) return null;
    return { margins, page, options, fitsToPage, head: texts.oddHeader, foot: texts.oddFooter };
  }
}

/** '&LHà Nội&CTrang &P&R…' by side; other codes stay in the text. */
export function sidesOf(text: string): { left: string; center: string; right: string } {
  const sides = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  let side: keyof typeof sides = 'center';
  for (const part of text.split(/(&&|&[LCR])/)) {
    const mark = /^&([LCR])$/.exec(part)?.[1];
    if (mark === 'L' || mark === 'C' || mark === 'R') side = names[mark];
    else sides[side] += part;
  }
  return sides;
}

export const pagesIn = (value: string | undefined): number => wholeIn(value) ?? 1;
