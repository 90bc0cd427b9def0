import { shell } from 'electron';

/*
 * The only door to the system's browser. A page that was taken over could otherwise start programs through URLs of other
 * schemes, or carry data away in a query: so the hosts are named here, and nothing but https is opened.
 */
const hosts: readonly string[] = ['developer.apple.com'];

/** Opens a page of the allow-list in the system's browser; says false where it is not on it. */
export function openLink(text: string): boolean {
  const url = URL.parse(text);
  const isAllowed =
    url?.protocol === 'https:' && hosts.includes(url.host) && url.username === '' && url.password === '';
  if (!isAllowed) return false;
  void shell.openExternal(url.href).catch(() => undefined);
  return true;
}
