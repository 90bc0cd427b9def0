/** The three texts of an alert, each as it stands or as a key of the app's translations with arguments. */
export const alertTexts = [
  { plain: 'title', key: 'title-loc-key', args: 'title-loc-args' },
  { plain: 'subtitle', key: 'subtitle-loc-key', args: 'subtitle-loc-args' },
  { plain: 'body', key: 'loc-key', args: 'loc-args' },
] as const;

/** Whether there is nothing to read in an alert, neither text nor the key of one. */
export function isAlertEmpty(alert: unknown): boolean {
  if (typeof alert !== 'object' || alert === null || Array.isArray(alert)) return !isText(alert);
  const members = new Map<string, unknown>(Object.entries(alert));
  return !alertTexts.some(({ plain, key }) => isText(members.get(plain)) || isText(members.get(key)));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
