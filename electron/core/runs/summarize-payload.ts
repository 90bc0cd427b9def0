const maxLength = 120;

/** The title, body or first custom key of a payload: what a person recognises it by. At most 120 characters. */
export function summarizePayload(body: Buffer): string {
  const text = describe(body).replaceAll(/\s+/g, ' ').trim();
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}

function describe(body: Buffer): string {
  let root: unknown;
  try {
    root = JSON.parse(body.toString('utf8'));
  } catch {
    return body.toString('utf8', 0, maxLength * 4);
  }
  if (!isObject(root)) return body.toString('utf8', 0, maxLength * 4);
  const aps = root['aps'];
  const alert = isObject(aps) ? aps['alert'] : undefined;
  if (typeof alert === 'string') return alert;
  if (isObject(alert)) {
    const shown = [alert['title'], alert['subtitle'], alert['body'], alert['title-loc-key'], alert['loc-key']];
    const words = shown.filter((part) => typeof part === 'string' && part !== '');
    if (words.length > 0) return words.join(' – ');
  }
  const keys = [...(isObject(aps) ? Object.keys(aps) : []), ...Object.keys(root).filter((key) => key !== 'aps')];
  return keys.join(', ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
