/** Excel.HeaderFooterGroup: what stands at the head and foot of every page. The same on all pages; other states are not emulated. */
import type { PageText } from '../../workbook/print-setup.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { NodeOf } from '../node-of.ts';

export interface PageTexts {
  readonly read: (text: PageText) => string;
  readonly write: (text: PageText, value: string) => void;
}

/** Excel takes 255 characters for the three texts of a head or a foot together, with the marks between them. */
const MOST_CHARACTERS = 255;

class HeaderFooterNode implements NodeOf<'HeaderFooter'> {
  readonly className = 'HeaderFooter';
  constructor(private readonly texts: PageTexts) {}
  private write(text: PageText, value: string): void {
    const at = text.endsWith('Header') ? 'Header' : 'Footer';
    const others = (['left', 'center', 'right'] as const)
      .map((side): PageText => `${side}${at}`)
      .filter((other) => other !== text);
    const length = others.reduce((sum, other) => sum + this.texts.read(other).length, value.length);
    if (length > MOST_CHARACTERS - 6) throw new ExcelError('InvalidArgument', `${text} is too long.`);
    this.texts.write(text, value);
  }
  get leftHeader(): string {
    return this.texts.read('leftHeader');
  }
  set leftHeader(text: string) {
    this.write('leftHeader', text);
  }
  get centerHeader(): string {
    return this.texts.read('centerHeader');
  }
  set centerHeader(text: string) {
    this.write('centerHeader', text);
  }
  get rightHeader(): string {
    return this.texts.read('rightHeader');
  }
  set rightHeader(text: string) {
    this.write('rightHeader', text);
  }
  get leftFooter(): string {
    return this.texts.read('leftFooter');
  }
  set leftFooter(text: string) {
    this.write('leftFooter', text);
  }
  get centerFooter(): string {
    return this.texts.read('centerFooter');
  }
  set centerFooter(text: string) {
    this.write('centerFooter', text);
  }
  get rightFooter(): string {
    return this.texts.read('rightFooter');
  }
  set rightFooter(text: string) {
    this.write('rightFooter', text);
  }
}

export class HeaderFooterGroupNode implements NodeOf<'HeaderFooterGroup'> {
  readonly className = 'HeaderFooterGroup';
  constructor(private readonly texts: PageTexts) {}
  get defaultForAllPages(): HeaderFooterNode {
    return new HeaderFooterNode(this.texts);
  }
}
