/** Why a file could not be opened as a workbook. */
export type XlsxProblem = 'damaged' | 'not-a-workbook' | 'encrypted' | 'too-large' | 'empty';

const words: Record<XlsxProblem, string> = {
  damaged: 'The file is damaged or has parts that cannot be read.',
  'not-a-workbook': 'The file is not an Excel workbook (.xlsx).',
  encrypted: 'The file is protected with a password to open.',
  'too-large':
    'The file holds more than can be opened here: it unpacks to more than 128 MB, or to more than 1.5 million cells.',
  empty: 'The file is empty.',
};

export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  constructor(
    readonly code: XlsxProblem,
    options?: ErrorOptions,
  ) {
    super(words[code], options);
  }
}

/** Whatever else went wrong over bytes of somebody else's: the file is damaged. */
export const asXlsxError = (error: unknown): XlsxError =>
  error instanceof XlsxError ? error : new XlsxError('damaged', { cause: error });
