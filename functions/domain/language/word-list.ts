/** Words one behind the other, parted by "|": of so many of them the quotes would be a good part of what a browser loads. */
export const wordList = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split('|'));
