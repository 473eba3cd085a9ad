/** Finding somebody by a part of the name, typed with or without tones. */
import { fold } from '#domain/language/fold.ts';

/** '' finds everybody. */
export function finder(typed: string): (name: string) => boolean {
  const wanted = fold(typed);
  return (name) => wanted === '' || fold(name).includes(wanted);
}
