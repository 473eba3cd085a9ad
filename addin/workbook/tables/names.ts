/** A name that nothing in the workbook has yet: the wanted one, or the first numbered one that is free. Excel ignores case. */
export function freeName(
  wanted: string,
  taken: readonly string[],
  numbered: (wanted: string, number: number) => string,
): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = numbered(wanted, number);
  return name;
}

/** 'Tổng hợp (2)'. */
export const numberedSheet = (wanted: string, number: number): string => `${wanted} (${String(number)})`;

/** 'KhopSo_TongHop_2': tables and pivots take no spaces. */
export const numberedObject = (wanted: string, number: number): string => `${wanted}_${String(number)}`;
