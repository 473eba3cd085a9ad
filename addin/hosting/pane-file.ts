/** A file of the pane as a host gives it out: its pages under the policy of the service's provider, its settings with how people sign in. */
import { dialogPolicy, headersOf, panePolicy, withProvider } from './headers.ts';

/** What is known of whoever signs people in; a browser is told all of it. */
export interface Provider {
  /** Its address; windows and pages may connect to its origin. */
  readonly authority: string;
}

const SETTINGS = 'config.json';
const DIALOG = 'dialog.html';

export interface PaneFile {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** `name`: below the pane's folder. Without a provider people sign in as on one machine, or not at all. */
export function paneFile(name: string, bytes: Uint8Array, provider?: Provider): PaneFile {
  const origin = provider && new URL(provider.authority).origin;
  const headers = headersOf(name === DIALOG ? dialogPolicy(origin) : panePolicy(origin));
  if (provider === undefined || origin === undefined) return { bytes, headers };
  if (name === SETTINGS) return { bytes: Buffer.from(withSignIn(text(bytes), provider)), headers };
  if (name.endsWith('.html')) return { bytes: Buffer.from(withProvider(text(bytes), origin)), headers };
  return { bytes, headers };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** What an organisation wrote there itself stays. */
const withSignIn = (settings: string, signIn: Provider): string =>
  `${JSON.stringify({ signIn, ...(JSON.parse(settings) as object) })}\n`;
