/**
 * Lets the person choose files; nothing happens when they do not. Works only while a click or a key is being handled.
 */
export function choosePayloadFiles(onChosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.apns,.json';
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]));
  input.click();
}
