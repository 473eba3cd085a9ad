/** Light or dark: what Office says, else what the system prefers (Excel on the web says nothing). */

export function followTheme(page: HTMLElement, officeIsDark: boolean | undefined): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    page.dataset['theme'] = (officeIsDark ?? system.matches) ? 'dark' : 'light';
  };
  system.addEventListener('change', apply);
  apply();
}
