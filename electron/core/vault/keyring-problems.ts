import { KeyringError, type KeyringProblem } from './keyring.ts';

/**
 * What the binding says, by problem. All its errors have the code `GenericFailure`, so the message is all there is.
 * The Linux messages were provoked with gnome-keyring 48 and dbus-daemon, except those marked; the others come from the
 * names of Apple's and Windows' error codes and were not seen yet.
 */
const problemsByMessage: readonly (readonly [RegExp, KeyringProblem])[] = [
  // Linux, Secret Service. A locked collection without a display, or a prompt that was closed.
  [/prompt was dismissed/i, 'locked'],
  // Not provoked: from the binding's own table.
  [/object locked/i, 'locked'],
  // DBUS_SESSION_BUS_ADDRESS is not set.
  [/dbus-daemon autolaunch|DBUS_SESSION_BUS_ADDRESS/i, 'unavailable'],
  [/failed to connect to socket/i, 'unavailable'],
  // A bus on which nobody offers org.freedesktop.secrets.
  [/was not provided by any \.service files/i, 'unavailable'],
  // The service is stopped or hangs; the binding waits 2 s.
  [/did not receive a reply/i, 'unavailable'],
  // There is no default collection: nobody has made one yet, or the service is still starting.
  [/no result found/i, 'unavailable'],
  // Not provoked.
  [/no dbus session|secret service provider|ServiceUnknown|NameHasNoOwner|Spawn\.|no default store/i, 'unavailable'],

  // macOS, not provoked: errSecInteractionNotAllowed, errSecUserCanceled, errSecAuthFailed, errSecNoDefaultKeychain.
  [/user interaction is not allowed|-25308/i, 'locked'],
  [/user cancell?ed|-128\b/i, 'locked'],
  [/user ?name or passphrase|-25293/i, 'locked'],
  [/default keychain could not be found|no keychain is available|-25307|-25291/i, 'unavailable'],

  // Windows, not provoked: ERROR_NO_SUCH_LOGON_SESSION, as in a service or over SSH.
  [/logon session does not exist|\b1312\b/i, 'unavailable'],
];

/** Sorts an error of the binding. An unknown message is `failed` and is shown as it is. */
export function classifyKeyringError(error: unknown): KeyringError {
  if (error instanceof KeyringError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const match = problemsByMessage.find(([pattern]) => pattern.test(detail));
  return new KeyringError(match?.[1] ?? 'failed', detail, { cause: error });
}
