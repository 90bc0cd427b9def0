import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { encodeMethodCall, readMessages, type BusMessage } from './bus-messages.ts';

/** Long enough for the bus to start the service, short enough for the start of the program. */
const deadlineMs = 1500;

/** Errors by which the bus says that nobody offers the name; any other answer comes from somebody. */
const nobodyThere = /\.(?:ServiceUnknown|NameHasNoOwner|Spawn\..+|TimedOut|NoReply|Timeout)$/;

/**
 * Whether a Secret Service answers on the session bus, starting it when the bus can. Never rejects, never takes longer than
 * 1.5 s. Needed because the native binding talks to the bus synchronously: a bus that accepts and says nothing would hang
 * the process for ever, and a service that hangs would block it for 2 s.
 */
export async function isSecretServiceAnswering(signal: AbortSignal): Promise<boolean> {
  const address = sessionBusAddress();
  if (address === 'none') return false;
  if (address === 'unknown') return true;
  const socket = connect(address);
  const timer = setTimeout(() => socket.destroy(), deadlineMs);
  const abort = () => socket.destroy();
  signal.addEventListener('abort', abort);
  try {
    return await ping(socket);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    socket.destroy();
  }
}

/** The first socket of `DBUS_SESSION_BUS_ADDRESS`, else the user's bus; `unknown` for transports that are not Unix sockets. */
function sessionBusAddress(): { readonly path: string } | 'none' | 'unknown' {
  const listed = process.env.DBUS_SESSION_BUS_ADDRESS ?? '';
  if (listed === '') {
    const path = `${process.env.XDG_RUNTIME_DIR ?? ''}/bus`;
    return existsSync(path) ? { path } : 'none';
  }
  const [, kind, escaped] = /(?:^|;)unix:(?:[^;]*,)?(path|abstract)=([^,;]+)/.exec(listed) ?? [];
  if (kind === undefined || escaped === undefined) return 'unknown';
  const path = escaped.replace(/%([\da-f]{2})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { path: kind === 'abstract' ? `\0${path}` : path };
}

/** Authenticates, says hello and pings the service (D-Bus Specification: Authentication Protocol, Message Protocol). */
function ping(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    let isAuthenticated = false;
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
    socket.on('connect', () => {
      const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
      socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
    });
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (!isAuthenticated) {
        const end = received.indexOf('\r\n');
        if (end < 0) return;
        // Whoever wants another mechanism is a real bus; the binding finds its own way.
        if (!received.toString('latin1').startsWith('OK ')) {
          resolve(true);
          return;
        }
        isAuthenticated = true;
        received = received.subarray(end + 2);
        socket.write(Buffer.concat([Buffer.from('BEGIN\r\n'), hello, pingSecrets]));
      }
      const { messages, rest } = readMessages(received);
      received = Buffer.from(rest);
      const answer = messages.find((message) => message.replySerial === pingSerial);
      if (answer !== undefined) resolve(isFromSomebody(answer));
    });
  });
}

function isFromSomebody(answer: BusMessage): boolean {
  return answer.errorName === undefined || !nobodyThere.test(answer.errorName);
}

const pingSerial = 2;

const hello = encodeMethodCall({
  serial: 1,
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interfaceName: 'org.freedesktop.DBus',
  member: 'Hello',
});

const pingSecrets = encodeMethodCall({
  serial: pingSerial,
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interfaceName: 'org.freedesktop.DBus.Peer',
  member: 'Ping',
});
