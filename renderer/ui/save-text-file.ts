/** How long a browser may take to ask where a file goes. */
const keptMs = 60_000;

/** Hands a file to the browser's downloads; the desktop app asks where to save it. */
export function saveTextFile(fileName: string, content: string): void {
  // Of no type: a browser would add the extension that it knows for one.
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
