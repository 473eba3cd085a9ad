/**
 * Panes that are open while a new version is deployed go on asking for parts of the one before: a clerk who has checked her list loads
 * what sends it only then. So what the package before had of its own, under names that say what is in it, comes along for one version.
 */
import { unzipSync } from 'fflate';
import { isHashed } from './pane-files.ts';

/** Which files of the pane were built for this version, in the package itself. */
export const OWN_FILES = 'own-files.json';

export const PANE_FOLDER = 'pane/';

/** Of an archive that packageApp() made, by their names in it. Throws RangeError for any other file. */
export function carriedFrom(archive: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const files = opened(archive);
  const list = files[OWN_FILES];
  if (list === undefined) throw new RangeError('this is no package of the version before');
  const own = JSON.parse(new TextDecoder().decode(list)) as readonly string[];
  const named = own.filter((name) => isHashed(name.slice(PANE_FOLDER.length)));
  return Object.fromEntries(named.flatMap((name) => (files[name] ? [[name, files[name]]] : [])));
}

function opened(archive: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(archive);
  } catch {
    return {};
  }
}
