/** Hands the browser a file to keep; apart from what a clerk keeps a workbook with, so that she loads nothing for it. */
const ARCHIVE = 'application/zip';
/** A browser that asks where to put it takes its time. */
const KEPT_MS = 60_000;

export function saveArchive(name: string, bytes: Uint8Array<ArrayBuffer>, type = ARCHIVE): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
