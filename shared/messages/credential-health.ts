import type { CredentialHealth } from '../apns/credential-health.ts';
import { environments } from '../apns/environments.ts';

/** How much it matters: `bad` credentials cannot send as they are, `warning` ones may soon not, `neutral` ones are merely so. */
export type HealthTone = 'bad' | 'warning' | 'neutral';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** What is to be known of a credential, in the few words of a badge. */
export function describeHealth(health: CredentialHealth): { readonly tone: HealthTone; readonly text: string } {
  switch (health.code) {
    case 'expired':
      return { tone: 'bad', text: `Expired on ${day.format(health.atMs)}` };
    case 'not-yet-valid':
      return { tone: 'warning', text: `Valid from ${day.format(health.atMs)}` };
    case 'secret-gone':
      return { tone: 'bad', text: health.isInFile ? 'Secret gone: import its file again' : 'Secret lost' };
    case 'refused':
      return { tone: 'warning', text: `Refused in ${environments[health.answer.environment].label}` };
    case 'expires-soon':
      return { tone: 'warning', text: health.days === 1 ? 'Ends within a day' : `Ends in ${String(health.days)} days` };
    case 'waiting':
      return { tone: 'neutral', text: 'Waits for its certificate' };
    case 'asks':
      return { tone: 'neutral', text: 'Asked every time' };
  }
}
