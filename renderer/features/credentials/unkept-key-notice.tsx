import { Notice } from '../../ui/notice.tsx';
import { useKeysLast } from './use-keys-last.ts';

/** Warns before a key is made that would be gone before its certificate comes. */
export function UnkeptKeyNotice() {
  if (useKeysLast()) return null;
  return (
    <Notice tone="warning">
      Keys are kept in memory only now. When Pushbench ends before the certificate is here, its key is gone and the
      certificate is of no use. Set a passphrase first, at the foot of Credentials.
    </Notice>
  );
}
