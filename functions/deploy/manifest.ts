/**
 * The manifest of one organisation: that of the repository, which is for one machine, with the address from which the organisation
 * serves the pane, the domains that it may show and an id of its own.
 */
import { PANE_PATH } from './pane-files.ts';

/** Where `npm start` serves the pane for development. */
export const DEVELOPMENT = 'https://localhost:3000';

export interface ManifestFor {
  /** 'https://khopso.example.vn'. */
  readonly origin: string;
  /** A UUID, for good: another one is another add-in. */
  readonly id: string;
  /** Origins of pages that may be opened in the pane or its windows: where people sign in. */
  readonly domains?: readonly string[];
}

/** As the packaged app serves it. */
const PANE = `/api/${PANE_PATH}`;

const ID = /<Id>[^<]*<\/Id>/;
const HOSTS = '  <Hosts>\n    <Host Name="Workbook" />';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Where people of Entra ID sign in; of another issuer, its own origin is given. */
export const SIGN_IN = 'https://login.microsoftonline.com';

/** Throws RangeError where an address is no secure origin or the id no UUID. */
export function manifestForOrigin(source: string, { origin, id, domains = [SIGN_IN] }: ManifestFor): string {
  if (!UUID.test(id)) throw new RangeError(`no UUID: ${id}`);
  const own = secureOrigin(origin);
  if (!ID.test(source) || !source.includes(HOSTS))
    throw new Error('the manifest is not the one that is known');
  const shown = [...new Set([own, ...domains.map(secureOrigin)])];
  const list = shown.map((domain) => `    <AppDomain>${domain}</AppDomain>\n`).join('');
  return source
    .replace(ID, `<Id>${id}</Id>`)
    .replace(HOSTS, `  <AppDomains>\n${list}  </AppDomains>\n${HOSTS}`)
    .replaceAll(`${DEVELOPMENT}/`, `${own}${PANE}/`);
}

const HOST = /^[a-z0-9.-]+(?::\d+)?$/;

/** An origin and nothing behind it, that a certificate can vouch for. */
export function secureOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin =
    url?.protocol === 'https:' && HOST.test(url.host) && text.replace(/\/$/, '') === url.origin;
  if (url === undefined || !isOrigin) throw new RangeError(`no origin of the form https://name: ${text}`);
  return url.origin;
}
