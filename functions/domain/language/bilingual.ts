/** Vietnamese is what people read; the English stands beside it. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
