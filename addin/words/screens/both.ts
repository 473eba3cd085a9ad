/** A text in both languages, written as short as a clerk's load asks for. */
export const both = <V extends string, E extends string>(
  vi: V,
  en: E,
): { readonly vi: V; readonly en: E } => ({ vi, en });
