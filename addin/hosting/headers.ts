/**
 * What a browser is told of the pane's page and of the trial page: where scripts and data may come from, and who may frame them. The
 * local host sends it as headers; the built files carry it too, as far as a page can say it of itself.
 */

export interface PagePolicy {
  /** Directive by directive. */
  readonly content: Readonly<Record<string, readonly string[]>>;
  /** Whose pages may hold it in a frame; no page can say that of itself. */
  readonly ancestors: readonly string[];
}

/** Nothing of an address, of ours or of a workbook, goes to another site. */
const REFERRER = 'no-referrer';

/** Excel on the web and the hosts around it; Excel on a desk frames nothing. */
const OFFICE = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
];

/** Where Entra ID signs people in. */
const ENTRA = 'https://login.microsoftonline.com';

/** `provider`: the origin of whoever signs people in. */
export const panePolicy = (provider = ENTRA): PagePolicy => ({
  content: {
    'default-src': ["'none'"],
    'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    // The service stands on the pane's own origin; one that stands elsewhere is added here.
    'connect-src': ["'self'", provider],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  },
  ancestors: ["'self'", ...OFFICE],
});

export const PANE_POLICY = panePolicy();

/** The window of signing in stands by itself: nobody's page holds it in a frame. */
export const dialogPolicy = (provider?: string): PagePolicy => ({
  content: panePolicy(provider).content,
  ancestors: ["'none'"],
});

/** The trial page holds the pane in a frame, and is held by nobody. */
export const PREVIEW_POLICY: PagePolicy = {
  content: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  },
  ancestors: ["'none'"],
};

const written = (content: PagePolicy['content']): string =>
  Object.entries(content)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

export function headersOf({ content, ancestors }: PagePolicy): Readonly<Record<string, string>> {
  return {
    'content-security-policy': written({ ...content, 'frame-ancestors': ancestors }),
    'referrer-policy': REFERRER,
    'x-content-type-options': 'nosniff',
  };
}

const FIRST_LINE = '<meta charset="utf-8" />';

/** The page with what it can say of itself, before anything is loaded. Throws where it has no place for it. */
export function withPolicy(page: string, { content }: PagePolicy): string {
  if (!page.includes(FIRST_LINE)) throw new Error('the page does not begin with its character set');
  const said = [
    FIRST_LINE,
    `<meta http-equiv="Content-Security-Policy" content="${written(content)}" />`,
    `<meta name="referrer" content="${REFERRER}" />`,
  ];
  return page.replace(FIRST_LINE, said.join('\n    '));
}

/** A page that was built, for whoever signs people in here. */
export const withProvider = (page: string, provider: string): string =>
  page.replace(written(PANE_POLICY.content), written(panePolicy(provider).content));

/** Settings of Azure Static Web Apps, which sends them with every file; another host is told the same in its own way. */
export const staticHost = (policy: PagePolicy): string =>
  `${JSON.stringify({ globalHeaders: headersOf(policy) }, null, 2)}\n`;
