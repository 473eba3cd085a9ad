/** The pane starts here: waits for Office, finds its service, and mounts the screens over the tasks. */
import { mountPane } from './pane/pane.ts';
import { button, h } from './pane/parts/h.ts';
import { followTheme } from './pane/theme.ts';
import type { Keeper } from './tasks/common/outcome.ts';
import { wordsIn } from './words/messages.ts';
import type { Language } from './words/messages.ts';

const LANGUAGE_KEY = 'khopso.language';
const CHOICES_KEY = 'khopso.choices';
/** What the workbook code needs; the little that needs more asks for it where it is used. */
const EXCEL_FLOOR = '1.9';
const DEFAULT_API = '/api';

void start();

async function start(): Promise<void> {
  const root = document.getElementById('pane');
  if (!root) throw new Error('The page has no place for the pane.');
  const language = keptLanguage();
  const words = wordsIn(language);
  root.textContent = words.say('app.starting');

  // Loaded from Microsoft's network; where that is out of reach nothing of Excel is there.
  if (typeof Office === 'undefined') return noOffice(root, language);
  const { host } = await Office.onReady();
  followTheme(document.documentElement, Office.context.officeTheme?.isDarkTheme);
  if (!host) {
    root.textContent = words.say('app.notExcel');
    return;
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_FLOOR)) {
    root.textContent = words.say('app.tooOld', { version: EXCEL_FLOOR });
    return;
  }

  // The tasks bring the rules and the schemas with them; what is seen first does not wait for those.
  const [{ createTasks, signInBy }, { api, signIn: told }] = await Promise.all([
    import('./tasks/create.ts'),
    readConfig(),
  ]);
  // Local only: the embedded host signs in its demo people by name; a real sign-in takes no notice of it.
  const person = new URLSearchParams(location.search).get('person') ?? undefined;
  const signIn = signInBy(told, { api, person });
  mountPane(root, {
    tasks: () => createTasks({ api, signIn, remembered }),
    today: localToday(),
    language,
    keepLanguage,
  });
}

function noOffice(root: HTMLElement, language: Language): void {
  const words = wordsIn(language);
  const again = button({ id: 'primary', class: 'primary' }, words.say('frame.retry'), () =>
    location.reload(),
  );
  const said = h('p', { class: 'lead', role: 'alert' }, words.say('app.noOffice'));
  root.replaceChildren(h('div', { class: 'scroll entrance' }, said, again));
}

/** Headers and what they mean, for the next workbook with the same; nothing of a person. */
const remembered: Keeper = {
  read: () => {
    try {
      return localStorage.getItem(CHOICES_KEY);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(CHOICES_KEY, text);
    } catch {
      // The workbook keeps its own choices; only the next one has none to begin with.
    }
  },
};

/** Where the functions are and who signs people in: config.json beside the pane, or else the pane's own origin. */
async function readConfig(): Promise<{ readonly api: string; readonly signIn?: { readonly way?: string } }> {
  const at = (api: string): string => new URL(api, location.href).href;
  try {
    const response = await fetch('./config.json', { cache: 'no-cache' });
    const config: unknown = response.ok ? await response.json() : null;
    if (typeof config === 'object' && config !== null && 'api' in config && typeof config.api === 'string') {
      return { ...config, api: at(config.api) };
    }
  } catch {
    // Without its settings the pane still finds functions that are served beside it.
  }
  return { api: at(DEFAULT_API) };
}

/** Vietnamese unless the person chose otherwise: an English Office is common here, an English reader is not. */
function keptLanguage(): Language {
  try {
    return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // A browser that keeps nothing for an embedded page only forgets the choice.
  }
}

function localToday(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
