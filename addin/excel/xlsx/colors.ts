/** Colours of a file: ARGB, or a place in the theme with a tint. Only the Office theme's colours are known. */
import { isRecord } from './loose.ts';

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
export function colorOf(color: unknown): string | null {
  if (!isRecord(color)) return null;
  const { argb, theme: place, tint } = color;
  if (typeof argb === 'string' && /^[0-9a-f]{6,8}$/i.test(argb)) return `#${argb.slice(-6).toUpperCase()}`;
  const base = typeof place === 'number' ? theme[place] : undefined;
  if (base === undefined) return null;
  return `#${tinted(base, typeof tint === 'number' ? tint : 0).toUpperCase()}`;
}

export const argb = (color: string): string => `FF${color.slice(1)}`;
