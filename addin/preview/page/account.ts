/** Who opens the page without an account of this machine is given one; the address then holds it, and can be kept. */
const ACCOUNT = /^[A-Za-z0-9-]{1,64}$/;

/** True where the page goes on with another address. A server without such accounts answers otherwise: then nobody is signed in. */
export async function takeAccount(page: Location): Promise<boolean> {
  const asked = new URLSearchParams(page.search);
  if (asked.has('person')) return false;
  try {
    const response = await fetch('/local/accounts', { method: 'POST' });
    const answer: unknown = response.ok ? await response.json() : null;
    const person = typeof answer === 'object' && answer !== null && 'person' in answer ? answer.person : null;
    if (typeof person !== 'string' || !ACCOUNT.test(person)) return false;
    asked.set('person', person);
    page.replace(`${page.pathname}?${asked.toString()}`);
    return true;
  } catch {
    return false;
  }
}
