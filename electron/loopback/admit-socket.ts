import type { WebSocket } from 'ws';
import { z } from 'zod';
import { refusedCloseCode } from '#shared/contract/socket-handshake.ts';
import type { Hello, Welcome } from '#shared/contract/socket-handshake.ts';
import type { Tickets } from './tickets.ts';

export interface AdmissionOptions {
  readonly tickets: Tickets;
  readonly deadlineMs: number;
  /** Called before the welcome goes out, so that whoever serves the socket misses nothing. */
  readonly onAdmitted: (isTokenUsed: boolean) => void;
}

const helloSchema: z.ZodType<Hello> = z.object({
  type: z.literal('hello'),
  token: z.string().max(200).nullable(),
  session: z.string().max(200).nullable(),
});

const protocolErrorCode = 1002;
const tooLateCode = 4408;

/** Lets the socket in when its first message carries a good ticket, else closes it with the reason. */
export function admitSocket(socket: WebSocket, { tickets, deadlineMs, onAdmitted }: AdmissionOptions): void {
  const deadline = setTimeout(() => socket.close(tooLateCode, 'no hello in time'), deadlineMs);
  socket.once('close', () => clearTimeout(deadline));
  socket.once('message', (data, isBinary) => {
    clearTimeout(deadline);
    const hello = isBinary || !(data instanceof Buffer) ? undefined : parseHello(data);
    if (hello === undefined) {
      socket.close(protocolErrorCode, 'not a hello');
      return;
    }
    const admission = tickets.admit(hello);
    if (admission.kind === 'refused') {
      socket.close(refusedCloseCode, admission.reason);
      return;
    }
    onAdmitted(admission.isTokenUsed);
    const welcome: Welcome = { type: 'welcome', session: admission.session };
    socket.send(JSON.stringify(welcome));
  });
}

function parseHello(data: Buffer): Hello | undefined {
  try {
    return helloSchema.parse(JSON.parse(data.toString('utf8')));
  } catch {
    return undefined;
  }
}
