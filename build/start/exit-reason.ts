interface Known {
  readonly pattern: RegExp;
  readonly reason: (match: RegExpExecArray) => string;
}

/** What Electron writes when it ends before its window shows, and what it means. */
const known: readonly Known[] = [
  {
    pattern: /running as root without --no-sandbox/i,
    reason: () => 'this is the root user, and Electron would run as root only without its sandbox',
  },
  {
    pattern: /SUID sandbox helper binary|no usable sandbox|namespace sandbox/i,
    reason: () =>
      'this system does not let Electron set up its sandbox (unprivileged user namespaces are switched off or restricted)',
  },
  {
    pattern: /error while loading shared libraries: ([^:\s]+)/,
    reason: ([, library]) => `the system library ${String(library)} is missing`,
  },
  {
    pattern: /missing X server or \$DISPLAY|unable to open X display|cannot open display|failed to connect to wayland/i,
    reason: () => 'the display cannot be reached',
  },
];

/** Why Electron ended, from what it wrote and how it ended. Written to follow a colon, without a full stop. */
export function exitReason(stderr: string, exitCode: number | null, signal: NodeJS.Signals | null): string {
  for (const { pattern, reason } of known) {
    const match = pattern.exec(stderr);
    if (match !== null) return reason(match);
  }
  const how = signal === null ? `exit code ${String(exitCode)}` : `signal ${signal}`;
  return `Electron ended before its window showed (${how})`;
}

/** A line that Chromium writes for its own developers, like `[4242:0101/120000.000000:ERROR:bus.cc(407)] …`. */
export function isChromiumLog(line: string): boolean {
  return /^\[\d+:(\d+:)?\d{4}\/\d{6}/.test(line);
}
