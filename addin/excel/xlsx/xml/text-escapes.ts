/** How a file writes letters that XML cannot hold: _x000D_ stands for the letter of that code, and for nothing in a cell. */

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The library does it for typed text, not for the results of formulas. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPE, (_, code: string) => letter(code)) : text;
}

const letter = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/** What would be taken for an escape is escaped itself. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      CONTROLS,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

// Letters below the space, without the tab and the line break.
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\uFFFE\\uFFFF]', 'g');
