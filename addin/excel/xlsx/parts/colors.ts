/** Colours of a file: ARGB, or a place in the theme with a tint. Only the Office theme's colours are known. */
import { wholeIn, type Attributes } from '../xml/read.ts';

const theme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  });
  return parts.map((part) => Math.min(Math.max(part, 0), 255).toString(16).padStart(2, '0')).join('');
}

/** '#RRGGBB', or null where the file gives no colour that is known. */
export function colorOf({ rgb, theme: place, tint }: Attributes): string | null {
  if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const base = theme[wholeIn(place) ?? -1];
  if (base === undefined) return null;
  const by = Number(tint ?? 0);
  return `#${tinted(base, Number.isFinite(by) ? by : 0).toUpperCase()}`;
}

export const argb = (color: string): string => `FF${color.slice(1)}`;
