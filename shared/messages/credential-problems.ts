/** What scripts and CI are told about a credential file, by code. */
export const credentialProblemCodes = [
  'wrong-passphrase',
  'no-private-key',
  'key-mismatch',
  'not-a-push-certificate',
  'csr',
  'rsa-key',
  'wrong-curve',
  'empty',
  'unreadable',
  'not-found',
  'expired',
  'expires-soon',
  'not-yet-valid',
  'not-signed-by-apple',
  'no-certificate',
  'app-store-connect-key',
  'wildcard-app-id',
  'no-aps-environment',
  'more-found',
] as const;

type Code = (typeof credentialProblemCodes)[number];
type Severity = 'error' | 'warning' | 'note';

interface Sentence<Parameters extends readonly unknown[]> {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: (...parameters: Parameters) => string;
}

function error<Parameters extends readonly unknown[]>(code: Code, message: Sentence<Parameters>['message']) {
  return { code, severity: 'error', message } satisfies Sentence<Parameters>;
}

function warning<Parameters extends readonly unknown[]>(code: Code, message: Sentence<Parameters>['message']) {
  return { code, severity: 'warning', message } satisfies Sentence<Parameters>;
}

function note<Parameters extends readonly unknown[]>(code: Code, message: Sentence<Parameters>['message']) {
  return { code, severity: 'note', message } satisfies Sentence<Parameters>;
}

const signingKeyAdvice = 'For tokens choose the AuthKey_….p8 file from developer.apple.com (Keys).';

/** “a, b and 3 more”. */
function sentenceList(named: readonly string[], unnamedCount: number): string {
  const all = unnamedCount === 0 ? named : [...named, `${String(unnamedCount)} more`];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** What can be wrong with credential files: what it is, why, and what to do next. Several sentences may share a code. */
export const credentialProblems = {
  // Passphrases.
  wrongPassphrase: error(
    'wrong-passphrase',
    () => 'The passphrase does not open this file. Type the one chosen when the file was exported.',
  ),
  passphraseNeeded: error(
    'wrong-passphrase',
    () => 'This file is encrypted. Give the passphrase that was chosen when it was exported.',
  ),

  // Certificates and keys that are apart.
  certificateAlone: warning(
    'no-private-key',
    () =>
      'This is the certificate without its private key. The key is in the keychain of the computer that made the signing request: in Keychain Access, under My Certificates, export the certificate together with its key as .p12, or add the key’s own file.',
  ),
  noPrivateKey: error(
    'no-private-key',
    () =>
      'This file has a certificate but not its private key, so it cannot be used to send. The key is in the keychain of the computer that made the signing request: in Keychain Access, under My Certificates, export the certificate together with its key.',
  ),
  keyMismatch: error(
    'key-mismatch',
    () =>
      'The private key does not belong to this certificate. Use the key whose signing request was uploaded for it, or make a new certificate with a signing request from this key.',
  ),
  strayKey: warning(
    'no-certificate',
    () =>
      'This private key belongs to none of the certificates here. Add the .cer file that Apple made from its signing request; together they can send.',
  ),
  noCertificate: warning(
    'no-certificate',
    () =>
      'This is a private key without a certificate. Add the .cer file that Apple made from its signing request; together they can send.',
  ),

  // Certificates.
  otherCertificate: error(
    'not-a-push-certificate',
    (what: string) =>
      `This is ${what}, not a push certificate. Make an Apple Push Notification service certificate for your app id at developer.apple.com (Certificates).`,
  ),
  expired: error(
    'expired',
    (day: string) =>
      `This certificate expired on ${day}, so APNs refuses every connection with it. Make a new certificate at developer.apple.com, or use a .p8 key, which does not expire.`,
  ),
  expiresSoon: warning(
    'expires-soon',
    (day: string, days: number) =>
      `This certificate expires on ${day}, ${days === 1 ? 'within a day' : `in ${String(days)} days`}. Make a new one at developer.apple.com before that.`,
  ),
  notYetValid: error(
    'not-yet-valid',
    (day: string) =>
      `This certificate is valid only from ${day} and cannot send until then. If that day is past, this computer’s clock is wrong.`,
  ),
  notSignedByApple: note(
    'not-signed-by-apple',
    (issuer: string) =>
      `This certificate names ${issuer === '' ? 'nobody' : `“${issuer}”`} as its issuer, not Apple. Apple’s servers refuse such certificates; Local APNs and other test servers may take it.`,
  ),

  // Other things Apple hands out.
  request: error(
    'csr',
    () =>
      'This is a certificate signing request, which is made before a certificate. Upload it at developer.apple.com (Certificates) and use the .cer file that comes back, with the request’s private key.',
  ),
  wildcard: warning(
    'wildcard-app-id',
    () =>
      'This profile is for a wildcard app id (*), which cannot receive pushes. Use a profile for an explicit app id.',
  ),
  noApsEnvironment: warning(
    'no-aps-environment',
    () =>
      'This profile has no aps-environment, so apps signed with it cannot register for pushes. Turn on Push Notifications for the app id and make the profile anew.',
  ),
  profileExpired: warning(
    'expired',
    (day: string) =>
      `This profile expired on ${day}. Apps signed with it do not start any more; make it anew at developer.apple.com (Profiles).`,
  ),
  appStoreConnectName: warning(
    'app-store-connect-key',
    () =>
      `By its name this is a key for the App Store Connect API or for in-app purchases, which APNs does not accept. ${signingKeyAdvice}`,
  ),
  appStoreConnectFile: error(
    'app-store-connect-key',
    () =>
      `This is an App Store Connect API key (it names an issuer id), which APNs does not accept. ${signingKeyAdvice}`,
  ),

  // Keys that cannot sign tokens.
  rsaKey: error(
    'rsa-key',
    () =>
      `This is an RSA key, which cannot sign tokens for APNs. If it belongs to a push certificate, add that certificate’s .cer file. ${signingKeyAdvice}`,
  ),
  wrongCurve: error(
    'wrong-curve',
    (curve: string) => `This key’s curve is ${curve}; tokens for APNs need P-256. ${signingKeyAdvice}`,
  ),
  otherKey: error(
    'unreadable',
    (algorithm: string) =>
      `This is a ${algorithm} key, which neither tokens nor certificates for APNs use. ${signingKeyAdvice}`,
  ),
  sshKey: error('unreadable', () => `This is an SSH key. ${signingKeyAdvice}`),
  pgpKey: error('unreadable', () => `This is a PGP key or message. ${signingKeyAdvice}`),
  publicKey: error('unreadable', () => `This is a public key. Sending needs the private key. ${signingKeyAdvice}`),

  // What the description of several things says of the others.
  othersFound: note(
    'more-found',
    (named: readonly string[], unnamedCount: number) =>
      `Only the first of what is here is described. There is also ${sentenceList(named, unnamedCount)}.`,
  ),

  // Files that cannot be read.
  zeros: error(
    'empty',
    () =>
      'The file holds nothing but zero bytes, as after a download or copy that failed. Download or export it again.',
  ),
  empty: error('empty', () => 'The file is empty. Download or export it again.'),
  junk: error(
    'unreadable',
    () =>
      'This is not a key, certificate or provisioning profile. Choose the .p8, .p12, .cer, .pem or .mobileprovision file, unchanged.',
  ),
  damaged: error(
    'unreadable',
    (what: string) =>
      `This file looks like ${what} but its contents are damaged or cut off. Download or export it again.`,
  ),
  certificateBundle: error(
    'unreadable',
    () =>
      'This is a bundle of certificates (.p7b), which Pushbench does not read and which never has a private key. Choose the certificate’s .cer file, or export it with its key as .p12.',
  ),
  refusedByTls: error(
    'unreadable',
    (detail: string) =>
      `No connection can be made with this certificate and its key: the TLS library refuses them (${detail}). Download or export them again, or make a new certificate with an RSA key of 2,048 bits.`,
  ),
  unsupportedEncryption: error(
    'unreadable',
    () =>
      'This file is encrypted in a way Pushbench does not know. Export it again from Keychain Access, or with openssl pkcs12 -export.',
  ),
  tooManyIterations: error(
    'unreadable',
    (limit: number) =>
      `The file asks for more than ${String(limit)} rounds to derive its key from the passphrase, which no usual export does. Export it again.`,
  ),
  tooLarge: error(
    'unreadable',
    () => 'The file has more than 1 MB, far more than any key, certificate or profile. Choose another file.',
  ),
  tooSlow: error(
    'unreadable',
    (seconds: number) =>
      `Reading took more than ${String(seconds)} s or too much memory and was stopped. The file is damaged or made to do harm.`,
  ),
  fileUnreadable: error(
    'unreadable',
    (file: string, detail: string) =>
      `The file ${file} cannot be read (${detail}). Check the path and its permissions.`,
  ),
  pathOfFolder: error(
    'unreadable',
    (path: string) => `${path} is a folder. Give the key, certificate or profile in it.`,
  ),
  folder: error(
    'unreadable',
    () => 'This is a folder, or a file that cannot be read any more. Choose the key, certificate or profile itself.',
  ),
  tooMany: error(
    'unreadable',
    (limit: number) =>
      `More than ${String(limit)} files at once are not taken; the first ${String(limit)} are here. Import the others afterwards.`,
  ),
  notFound: error('not-found', (file: string) => `There is no file ${file}. Check the path.`),
} as const;
