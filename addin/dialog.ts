/** The window in which somebody signs in starts here: what it does is in service, this page says it and passes on what came of it. */
import { SignInSettings } from '#wire/sign-in.ts';
import { goOn } from './service/sign-in/window.ts';
import { SIGN_IN_WORDS } from './words/screens/sign-in.ts';

void start();

async function start(): Promise<void> {
  const language = keptLanguage();
  const say = (key: keyof typeof SIGN_IN_WORDS): string => SIGN_IN_WORDS[key][language];
  const said = document.getElementById('dialog');
  document.documentElement.lang = language;
  document.title = say('title');
  const show = (key: keyof typeof SIGN_IN_WORDS): void => said?.replaceChildren(say(key));
  if (typeof Office === 'undefined') return show('noOffice');
  show('going');
  await Office.onReady();
  const answer = await settings().then(
    (known) => goOn(known, location.search),
    () => ({ failure: 'sign-in-offline' }),
  );
  if (answer === undefined) return;
  show('back');
  Office.context.ui.messageParent(JSON.stringify(answer));
}

async function settings(): Promise<SignInSettings> {
  const response = await fetch('./config.json', { cache: 'no-cache' });
  const { signIn } = (await response.json()) as { readonly signIn?: unknown };
  return SignInSettings.parse(signIn);
}

function keptLanguage(): 'vi' | 'en' {
  try {
    return localStorage.getItem('khopso.language') === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}
