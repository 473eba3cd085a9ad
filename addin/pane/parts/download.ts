/** Hands the browser a file to keep. */
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A browser that asks where to put it takes its time. */
const KEPT_MS = 60_000;

export function download({
  name,
  parts,
}: {
  readonly name: string;
  readonly parts: readonly BlobPart[];
}): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts], { type: TYPE }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
