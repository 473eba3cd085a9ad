/** The tabs of the visible sheets below the grid. */
import type { WorkbookModel } from '../../excel/workbook/workbook.ts';

export function drawTabs(root: HTMLElement, workbook: WorkbookModel, chosen: (id: string) => void): void {
  const hadFocus = root.contains(document.activeElement);
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const tabs = shown.map((sheet) => {
    const tab = document.createElement('button');
    const isActive = sheet === workbook.activeSheet;
    tab.type = 'button';
    tab.role = 'tab';
    tab.textContent = sheet.name;
    tab.tabIndex = isActive ? 0 : -1;
    tab.setAttribute('aria-selected', String(isActive));
    if (sheet.tabColor !== '') tab.style.boxShadow = `inset 0 -4px ${sheet.tabColor}`;
    tab.addEventListener('click', () => chosen(sheet.id));
    return tab;
  });
  root.replaceChildren(...tabs);
  if (hadFocus) tabs.find((tab) => tab.tabIndex === 0)?.focus();
}

/** Left and right arrows go from tab to tab. */
export function walkTabs(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tabs = [...root.querySelectorAll('button')];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = by === 0 || at < 0 ? undefined : tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
}
