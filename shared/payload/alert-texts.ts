/** The three texts of an alert, each as it stands or as a key of the app's translations with arguments. */
export const alertTexts = [
  { plain: 'title', key: 'title-loc-key', args: 'title-loc-args' },
  { plain: 'subtitle', key: 'subtitle-loc-key', args: 'subtitle-loc-args' },
  { plain: 'body', key: 'loc-key', args: 'loc-args' },
] as const;

/** Whether there is nothing to read in an alert, neither text nor the key of one. */
export function isAlertEmpty(alert: unknown): boolean {
  return textsOf(alert).length === 0;
}

/** Whether an alert has text, but nothing of it can be seen. */
export function isAlertBlank(alert: unknown): boolean {
  return !isAlertEmpty(alert) && textsOf(alert).every((text) => text.trim() === '');
}

/** All that is to be read in an alert. In a Live Activity a text may be a dictionary with its key. */
function textsOf(alert: unknown): readonly string[] {
  if (typeof alert !== 'object' || alert === null || Array.isArray(alert)) return [alert].filter(isText);
  const members = alert as Readonly<Record<string, unknown>>;
  return alertTexts.flatMap(({ plain, key }) => [members[plain], keyIn(members[plain]), members[key]]).filter(isText);
}

function keyIn(text: unknown): unknown {
  return typeof text === 'object' && text !== null ? (text as Readonly<Record<string, unknown>>)['loc-key'] : text;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
