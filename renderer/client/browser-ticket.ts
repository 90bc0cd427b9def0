import type { Ticket } from './open-socket-link.ts';

/** Kept for the tab: cookies and localStorage would be shared with whatever else runs on this computer's ports. */
const sessionKey = 'pushbench.session';

/** Whether the address carries the token of a link. */
export function hasToken(): boolean {
  return new URLSearchParams(location.hash.slice(1)).has('token');
}

/** Takes the token out of the address, so that it stands in no bookmark and no picture of the screen. */
export function takeToken(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token !== null) history.replaceState(null, '', location.pathname + location.search);
  return token;
}

export function readTicket(token: string | null): Ticket {
  return { token, session: sessionStorage.getItem(sessionKey) };
}

export function keepSession(session: string): void {
  sessionStorage.setItem(sessionKey, session);
}
