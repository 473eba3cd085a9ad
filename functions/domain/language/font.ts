/** What the name of a font says of the text in it: fonts of before Unicode draw the letters of one old encoding only. */
export interface FontHint {
  readonly encoding: 'tcvn3' | 'vni';
  /** A font of capitals (.VnTimeH): the letters were typed small. */
  readonly capitals: boolean;
}

const ABC = /^\.Vn/i;
const ABC_CAPITALS = /^\.Vn.*H$/i;
const VNI = /^VNI[- ]/i;

/** undefined for the name of any other font, and where none is known. */
export function fontHint(name: string | null | undefined): FontHint | undefined {
  const font = name?.trim() ?? '';
  if (ABC.test(font)) return { encoding: 'tcvn3', capitals: ABC_CAPITALS.test(font) };
  return VNI.test(font) ? { encoding: 'vni', capitals: false } : undefined;
}
