import { type Environment, environments } from '../apns/environments.ts';
import { isOwnVariable } from '../own-environment.ts';
import { reservedVariableNames } from '../payload/variables.ts';
import { clipName } from './clip-name.ts';
import { explainRefusal } from './credential-answers.ts';
import { describeSavedPushDamage } from './saved-push-damage.ts';

const mendLocalEnvironment = `Let it stand for the other one (panel ${environments.simulator.label}, “Stands for”), or use another credential.`;

/**
 * Every failure a person can meet, by code: what happened, why, and what to do next.
 * Another language is another file with the same keys.
 */
export const failureMessages = {
  // A send that ended without an answer from APNs ("undelivered"), or with one that is not APNs'.
  'host-not-found': ({ host }: { host: string }) =>
    `The name ${host} could not be resolved. Check ${isApple(host) ? '' : 'the spelling, '}the network connection and DNS, then send again.`,
  'connection-refused': ({ host, port }: { host: string; port: number }) =>
    `Nothing accepts connections at ${host}:${String(port)}. Check the port, and that the server (for Local APNs: Pushbench’s own) is running.`,
  'host-unreachable': ({ host, port }: { host: string; port: number }) =>
    `${host}:${String(port)} could not be reached over the network. Check the connection, VPN and firewall; APNs also answers on port 2197.`,
  'connection-closed': ({ host }: { host: string }) =>
    `${host} closed the connection before it answered. Whether the notification was processed is unknown; send again if a duplicate does no harm.`,
  'connection-closed-early': ({ host }: { host: string }) =>
    `${host} closed the connection before the request was sent, so nothing was delivered. Check that it is an APNs endpoint, then send again.`,
  'connection-went-away': ({ host, reason }: { host: string; reason: string }) =>
    `${host} ended the connection (${reason === '' ? 'no reason given' : reason}) before it answered. Whether the notification was processed is unknown; send again if a duplicate does no harm.`,
  'connection-dropped': ({ host }: { host: string }) =>
    `Pushbench dropped the connection to ${host} before the answer arrived. Whether the notification was processed is unknown; send again if a duplicate does no harm.`,
  'sender-closed': () => 'Pushbench was closing, so nothing was sent. Send again after it has started.',
  'tls-untrusted': ({ host, code }: { host: string; code: string }) =>
    `The certificate of ${host} is not trusted (${code}). A proxy that inspects TLS, a wrong host or a missing CA file causes this; give the CA of the server if it is your own.`,
  'tls-wrong-host': ({ host }: { host: string }) =>
    `The certificate that answered does not belong to ${host}. Check the host name, and whether a proxy stands in between.`,
  'tls-expired': ({ host }: { host: string }) =>
    `The certificate of ${host} has expired or is not valid yet. Check this computer’s clock; if it is right, the server’s certificate has to be renewed.`,
  'tls-failed': ({ host, code }: { host: string; code: string }) =>
    `A secure connection to ${host} could not be made (${code}). Check that the port speaks TLS and that no proxy or firewall interferes.`,
  'tls-not-spoken': ({ host, port, code }: { host: string; port: number; code: string }) =>
    `${host}:${String(port)} does not speak TLS (${code}), so it is not APNs. Check the port; a plain HTTP server or proxy answers like this.`,
  'not-http2': ({ host, port }: { host: string; port: number }) =>
    `${host}:${String(port)} does not speak HTTP/2, so it is not APNs. Check host and port; a proxy that rewrites traffic also causes this.`,
  'protocol-error': ({ host, code }: { host: string; code: string }) =>
    `${host} broke the HTTP/2 protocol (${code}). Check that host and port belong to APNs, then send again.`,
  'deadline-passed': ({ host, timeoutMs }: { host: string; timeoutMs: number }) =>
    `${host} did not answer within ${seconds(timeoutMs)}. The connection was dropped; check the network or allow more time, then send again. Whether the notification was processed is unknown.`,
  'deadline-passed-connecting': ({ host, timeoutMs }: { host: string; timeoutMs: number }) =>
    `No connection to ${host} within ${seconds(timeoutMs)}, so nothing was sent. Check the network, VPN and firewall; APNs also answers on port 2197.`,
  'deadline-passed-waiting': ({ host, timeoutMs }: { host: string; timeoutMs: number }) =>
    `The request was still waiting for its turn on the connection to ${host} after ${seconds(timeoutMs)}, so nothing was sent. Send to fewer devices at once or allow more time.`,
  'send-cancelled': () => 'You cancelled this send. If the request had already left, APNs may still have processed it.',
  'send-cancelled-early': () => 'You cancelled this send before the request left. Nothing was sent.',
  'connection-going-away': ({ host, reason }: { host: string; reason: string }) =>
    `${host} is closing this connection (${reason === '' ? 'no reason given' : reason}) and did not process the request. Send again; a new connection is made.`,
  'certificate-refused': ({ host }: { host: string }) =>
    `${host} does not accept the certificate (BadCertificate), so nothing was delivered. Renew it and make sure that it is a push certificate, or use another credential.`,
  'certificate-wrong-environment': ({ host }: { host: string }) =>
    `${host} refused the certificate because it is for the other environment (BadCertificateEnvironment), so nothing was delivered. ${host === environments.simulator.host ? mendLocalEnvironment : 'Switch the environment, or use another credential.'}`,
  'certificate-refused-expired': ({ host }: { host: string }) =>
    `${host} refused your certificate because it has expired or is not valid yet (TLS alert certificate_expired), so nothing was delivered. Renew it under Credentials, or use another credential.`,
  'certificate-refused-revoked': ({ host }: { host: string }) =>
    `${host} refused your certificate because it was revoked (TLS alert certificate_revoked), so nothing was delivered. Make a new one at developer.apple.com (Certificates), or use another credential.`,
  'certificate-refused-issuer': ({ host }: { host: string }) =>
    `${host} does not trust whoever issued your certificate (TLS alert unknown_ca), so nothing was delivered. APNs takes only certificates that Apple issued; use a push certificate from developer.apple.com (Certificates).`,
  'certificate-refused-alert': ({ host, alert }: { host: string; alert: string }) =>
    `${host} refused the connection when your certificate was presented (TLS alert ${alert}), so nothing was delivered. Make sure that it is a push certificate from developer.apple.com that is still valid, or use another credential.`,
  'certificate-handshake-failed': ({ host }: { host: string }) =>
    `${host} broke off the handshake in which your certificate was to be presented (TLS alert handshake_failure), so nothing was delivered. It may refuse the certificate: check that it is a push certificate with an RSA key of 2048 bits that is still valid.`,
  'certificate-not-received': ({ host }: { host: string }) =>
    `${host} asked for your certificate and did not get one that it can use (TLS alert certificate_required), so nothing was delivered. Use a certificate with an RSA key of 2048 bits, as Apple issues them.`,
  'certificate-perhaps-refused': ({ host }: { host: string }) =>
    `${host} closed the connection without a word after your certificate was presented. It probably refuses the certificate, and then nothing was delivered: check that it is a push certificate, has not expired and was not revoked.`,
  'certificate-unusable': ({ detail }: { detail: string }) =>
    `No connection can be made with this certificate and its private key (${detail}), so nothing was sent. Import the file again under Credentials, or use another credential.`,
  'stream-refused': ({ host }: { host: string }) =>
    `${host} refused the request before processing it (REFUSED_STREAM). Nothing was delivered; it is safe to send again.`,
  'stream-reset': ({ host, code }: { host: string; code: string }) =>
    `${host} ended the request without an answer (${code}). Whether the notification was processed is unknown.`,
  'answer-without-reason': ({ host, status }: { host: string; status: number }) =>
    `${host} answered ${String(status)} without a reason, which APNs does not do. Check that host and port belong to APNs and that no proxy answers instead.`,
  'answer-not-from-apns': ({ host, status }: { host: string; status: number }) =>
    `${host} answered ${String(status)} with something that is not an APNs answer. A proxy or another web server is probably in the way; check host and port.`,
  'answer-cut-off': ({ host, status }: { host: string; status: number }) =>
    `${host} answered ${String(status)}, but the answer was cut off before its reason was complete. Send again; if it stays, check the network and whether a proxy is in the way.`,
  'outcome-unknown': () =>
    'Pushbench ended before the answer arrived. Whether APNs processed this notification is unknown; send again if a duplicate does no harm.',
  'send-failed': ({ detail }: { detail: string }) =>
    `The notification could not be sent (${detail}). Check the headers and try again; if it stays, please report it.`,

  // What was asked to be sent.
  'payload-not-json': ({ line, column }: { line: number; column: number }) =>
    `The payload is not valid JSON (line ${String(line)}, column ${String(column)}). Correct it, or send it all the same (on the command line with --allow-invalid).`,
  'payload-empty': () =>
    'The payload is empty. Write at least {}, or send nothing all the same (on the command line with --allow-invalid).',
  'payload-has-byte-order-mark': () =>
    'The payload begins with a byte order mark, which JSON does not allow. Save it as UTF-8 without one, or send it all the same (on the command line with --allow-invalid).',
  'payload-not-utf8': () =>
    'The payload is not UTF-8 text, so it is not JSON. Save it as UTF-8, or send its bytes all the same (on the command line with --allow-invalid).',
  'payload-not-laid-out': ({
    way,
    problem,
  }: {
    way: 'format' | 'minify';
    problem: { line: number; column: number; message: string } | null;
  }) =>
    `The payload is not JSON, so it was not ${way === 'format' ? 'formatted' : 'minified'}. ${
      problem === null
        ? 'Correct what is marked in it first.'
        : `Line ${String(problem.line)}, column ${String(problem.column)}: ${problem.message}`
    }`,
  'authority-not-pem': ({ file }: { file: string }) =>
    `${file} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----). Give the PEM file of the certificate authority; a DER file is turned into one by “openssl x509 -inform der”.`,
  'header-not-text': ({ header }: { header: string }) =>
    `The header ${header} contains a line break or another control character. Remove it, then send again.`,
  'header-not-number': ({ header, typed, value }: { header: string; typed: string; value: string }) =>
    `The header ${header} has to be a whole number, and “${clipName(typed)}” stands for “${clipName(value)}”, so nothing was sent. Give its variable such a number, or write one in its place.`,
  'headers-too-large': ({ sizeBytes }: { sizeBytes: number }) =>
    `The headers have ${String(sizeBytes)} bytes, more than a connection to APNs can carry (8000). Shorten the topic, push type, collapse id or apns-id.`,
  'no-target': () => 'There is no device to send to. Choose or paste a device token first.',

  // Files that are opened as drafts.
  'payload-file-too-large': ({ file, limit }: { file: string; limit: number }) =>
    `${file} was not opened: it has more than ${String(limit / 1_000_000)} MB, and APNs takes 5120 bytes at most. Check that it is the right file.`,
  'payload-file-unreadable': ({ file }: { file: string }) =>
    `${file} was not opened because it cannot be read: it is a folder, or it is gone. Choose a file.`,
  'payload-file-not-utf8': ({ file }: { file: string }) =>
    `${file} was not opened because its text is not UTF-8, as JSON has to be. Save it as UTF-8, then open it again.`,
  'payload-file-not-json': ({ file, line, column }: { file: string; line: number; column: number }) =>
    `${file} was not opened because it is not valid JSON (line ${String(line)}, column ${String(column)}). Correct it there, or paste its text into a draft, where all that is wrong is marked.`,
  'payload-file-not-object': ({ file }: { file: string }) =>
    `${file} was not opened because it holds no JSON object, as a payload has to be. Check that it is the right file.`,
  'payload-file-not-push': ({ file, detail }: { file: string; detail: string }) =>
    `${file} was not opened because it is not a saved push: ${describeSavedPushDamage(detail)}. Correct the file, or save the push again.`,
  'payload-files-too-many': ({ count, limit }: { count: number; limit: number }) =>
    `Of ${String(count)} files the first ${String(limit)} were opened. Open the others in a second step.`,

  // Variables.
  'variables-not-kept': ({ set, isNameKept, names }: { set: string; isNameKept: boolean; names: readonly string[] }) =>
    `Not kept in “${clipName(set)}”: ${listSome([
      ...(isNameKept ? [] : ['its new name']),
      ...names.map((name) => (name === '' ? 'a value without a name' : `“${clipName(name)}”`)),
    ])}. What was typed stays under Variables until the window is closed; correct what is marked there.`,
  'variable-unknown': ({ name }: { name: string }) =>
    `{{${clipName(name)}}} stands for nothing: there is no variable of that name, so nothing was sent. Give it a value, correct the name, or write {{{{ for plain brackets.`,
  'variable-without-value': ({ name }: { name: string }) =>
    `{{${clipName(name)}}} has no value here, so nothing was sent. ${whereItsValueComesFrom(name)}, or take it out.`,
  'variable-environment-closed': ({ name }: { name: string }) =>
    `{{${clipName(name)}}} is not read, so nothing was sent: ${
      isOwnVariable(name.slice('env.'.length))
        ? 'it is a setting of Pushbench itself, which a shared push must not reach. Take it out'
        : 'of the environment only variables that begin with PUSHBENCH_ are, because a shared push must not reach the others. Rename the variable'
    }, or write its value here.`,
  'variable-name-invalid': ({ name }: { name: string }) =>
    `“${clipName(name)}” cannot be the name of a variable. Use letters, digits, _ and -, a letter or _ first; ${lists.format(reservedVariableNames)} have a meaning already. Nothing was saved.`,
  'variable-name-twice': ({ name }: { name: string }) =>
    `“${name}” is there twice, so it is not clear which value is meant. Rename or remove one of them; nothing was saved.`,
  'variable-set-exists': ({ name }: { name: string }) =>
    `There is already a set of variables named “${name}”. Choose another name; nothing was saved.`,
  'variable-set-unknown': ({ name, known }: { name: string; known: readonly string[] }) =>
    `There is no set of variables named “${name}”. ${known.length === 0 ? 'No set was made yet' : `The sets are ${listSome(known)}`}; make one in the window, or give each value with --set name=value.`,
  'variable-set-not-found': () =>
    'This set of variables is not there any more; somebody has removed it. Choose another one, or none.',

  'delivery-not-found': () => 'This delivery is no longer in the history.',
  'replay-credential-gone': ({ name }: { name: string }) =>
    `“${name}”, which this was sent with, was removed. Import it again under Credentials, or open the push in the composer and choose another credential there.`,
  'replay-credential-asks': ({ name }: { name: string }) =>
    `“${name}” is asked for at every use, and a replay does not ask. Open the push in the composer and send it from there.`,
  'replay-credential-unkept': ({ name }: { name: string }) =>
    `This was sent with the files of “${name}”, which were given for that send only and are not stored. Import them under Credentials, then open the push in the composer and send it from there.`,

  // Device tokens and devices.
  'device-token-empty': () => 'There is no device token. Paste the token your app printed when it registered.',
  'device-token-odd-digits': ({ digits }: { digits: number }) =>
    `The device token has ${String(digits)} hex digits, an odd number, so at least one character is missing. Copy it again from the start to the end.`,
  'device-token-truncated': () =>
    'This is a shortened description of a device token: its middle is missing and cannot be recovered. In the app, print deviceToken.map { String(format: "%02x", $0) }.joined() and paste that.',
  'device-token-only-length': () =>
    'This is only the length of a device token, not the token. In the app, print deviceToken.map { String(format: "%02x", $0) }.joined() and paste that.',
  'device-token-fcm': () =>
    'This is a Firebase (FCM) registration token, which APNs does not know. Paste the APNs device token from didRegisterForRemoteNotificationsWithDeviceToken.',
  'device-token-expo': () =>
    'This is an Expo push token, which APNs does not know. Use getDevicePushTokenAsync() and paste the APNs device token.',
  'device-token-uuid': () =>
    'This is a UUID, not a device token. Paste the token from didRegisterForRemoteNotificationsWithDeviceToken.',
  'device-token-too-long': ({ digits }: { digits: number }) =>
    `The device token has ${String(digits)} hex digits; APNs tokens have at most 200. Check whether two tokens were pasted as one.`,
  'device-token-several': ({ count }: { count: number }) =>
    `The text contains ${String(count)} different device tokens. Paste the one you mean.`,
  'device-token-text-too-long': () =>
    'This text is far longer than a device token. Paste only the token your app printed when it registered.',
  'device-token-not-hex': ({ character }: { character: string }) =>
    `A device token consists of hex digits, but this contains “${character}”. Copy the token again from the app’s log.`,
  'device-exists': ({ name }: { name: string }) =>
    `This token is already in the library as “${name}” for the same environment. Rename that device instead.`,
  'device-not-found': ({ name }: { name: string }) =>
    `There is no device named “${name}” for this environment. Add it under Devices, or give the token itself.`,
  'device-ambiguous': ({ name, count }: { name: string; count: number }) =>
    `${String(count)} devices are named “${name}” for this environment. Rename one, or give the token itself.`,

  // Credentials.
  'key-damaged': () =>
    'The file looks like a .p8 key but its contents are damaged. Copy it again without changes; if it was the only copy, make a new key at developer.apple.com.',
  'key-id-missing': () =>
    'The key id is not known: the file is not named AuthKey_<KEY ID>.p8. Type the 10 characters shown beside the key at developer.apple.com.',
  'key-id-invalid': ({ keyId }: { keyId: string }) =>
    `“${keyId}” is not a key id. It has 10 letters and digits and stands beside the key at developer.apple.com (Keys).`,
  'team-id-missing': () =>
    'The team id is missing. It is not in the key file; type the 10 characters shown at developer.apple.com under Membership details.',
  'team-id-invalid': ({ teamId }: { teamId: string }) =>
    `“${teamId}” is not a team id. It has 10 letters and digits and stands at developer.apple.com under Membership details.`,
  'credential-exists': ({ name, ids }: { name: string; ids?: { keyId: string; teamId: string } }) =>
    ids === undefined
      ? `This is already there as “${name}”, so nothing was imported.`
      : `This key is already there as “${name}”, with the key id ${ids.keyId} and the team id ${ids.teamId}, so nothing was imported. If one of them is wrong, remove that credential and import the file again.`,
  'credential-not-found': ({ name }: { name: string }) =>
    `There is no credential named “${name}”. Import its file under Credentials, or choose another one.`,
  'credential-ambiguous': ({ name, choices }: { name: string; choices: readonly string[] }) =>
    `${String(choices.length)} credentials go by “${name}”: ${choices.join(', ')}. Name one of them by its own name, or by those digits of its fingerprint.`,
  'credential-missing': () =>
    'No credential is chosen. Import your signing key (AuthKey_….p8) or certificate under Credentials, or drop its file on the window.',
  'credential-not-chosen': ({ wasRemoved }: { wasRemoved: boolean }) =>
    `${wasRemoved ? 'The credential of this push was removed' : 'No credential is chosen for this push'}. Choose one in the bar above, or import one.`,
  'credential-file-unusable': ({ problem }: { problem: string }) => problem,
  'credential-profile-alone': () =>
    'A provisioning profile has neither key nor certificate, so there is nothing to send with. Choose the AuthKey_….p8 or the certificate with its key; a profile beside it fills in the team id.',
  'credential-file-other': ({ name }: { name: string }) =>
    `These files are not those of “${name}”. Choose its own file, or import these as another credential.`,
  'credential-asks': ({ name }: { name: string }) =>
    `“${name}” is asked for at every use and not stored. Choose its file again to use it (on the command line with --key or --cert).`,
  'credential-without-certificate': ({ name }: { name: string }) =>
    `“${name}” is a private key that waits for its certificate. Upload its signing request at developer.apple.com (Certificates) and import the .cer file that comes back.`,
  'credential-not-a-key': ({ name }: { name: string }) =>
    `“${name}” is not a signing key (.p8), and only those make provider tokens. Choose a signing key.`,
  'certificate-expired': ({ name, day }: { name: string; day: string }) =>
    `The certificate of “${name}” expired on ${day}, and APNs refuses every connection with it. Renew it under Credentials, or use another credential.`,
  'certificate-not-for-environment': ({ name, environment }: { name: string; environment: 'sandbox' | 'production' }) =>
    `The certificate of “${name}” is not for ${environments[environment].label}, and APNs refuses it there. Switch the environment, or use a certificate or key for ${environments[environment].label}.`,
  'certificate-not-for-local-environment': ({
    name,
    environment,
  }: {
    name: string;
    environment: 'sandbox' | 'production';
  }) =>
    `Local APNs stands for ${environments[environment].label} now, and the certificate of “${name}” is not for ${environments[environment].label}, so that it will be refused (BadCertificateEnvironment). ${mendLocalEnvironment}`,
  'certificate-ends-soon': ({ name, day, days }: { name: string; day: string; days: number }) =>
    `The certificate of “${name}” ends on ${day}, ${days === 1 ? 'within a day' : `in ${String(days)} days`}. Renew it under Credentials before that.`,
  'key-not-for-environment': ({ name, environment }: { name: string; environment: 'sandbox' | 'production' }) =>
    `“${name}” is not for ${environments[environment].label}, as was said of it under Credentials. Switch the environment, use another key, or correct there where it may be used.`,
  'topic-not-in-certificate': ({ name, topic, topics }: { name: string; topic: string; topics: readonly string[] }) =>
    `The certificate of “${name}” does not list the topic ${topic}, so APNs would answer TopicDisallowed. It lists ${listSome(topics)}. Use one of these, or another credential.`,
  'push-type-not-for-certificate': ({ pushType }: { pushType: string }) =>
    `APNs takes ${pushType} pushes with a signing key (.p8) only; to a certificate it answers TopicDisallowed. Use a signing key.`,
  'topic-not-for-key': ({ name, topic, bundleIds }: { name: string; topic: string; bundleIds: readonly string[] }) =>
    `“${name}” is for ${listSome(bundleIds)} only, as was said of it under Credentials, and the topic ${topic} is of another app. Use another key, or correct there where it may be used.`,
  'certificate-without-request': ({ file }: { file: string }) =>
    `No key that was made or imported here belongs to the certificate in ${file}, so it cannot be finished. The key is where its signing request was made: import both together, or make a new signing request here.`,
  'certificate-not-in-file': ({ file }: { file: string }) =>
    `${file} is not a certificate. Give the .cer file that developer.apple.com (Certificates) made from the signing request.`,
  'certificate-not-yet-valid': ({ name, day }: { name: string; day: string }) =>
    `The certificate of “${name}” is valid only from ${day} and cannot send until then. If that day is past, this computer’s clock is wrong.`,
  'certificate-older': ({ name }: { name: string }) =>
    `“${name}” has a newer certificate for the same key, so this older one was not imported.`,
  'credential-refused-before': ({
    name,
    environment,
    reason,
  }: {
    name: string;
    environment: Environment;
    reason: string;
  }) => {
    const { said, meaning } = explainRefusal(reason);
    return `The last time “${name}” was used like this in ${environments[environment].label}, it was refused (${said}). ${meaning} Send to see whether that still holds.`;
  },
  'certificate-brings-key': ({ file }: { file: string }) =>
    `${file} holds a private key besides the certificate, so it is no answer to a signing request made here. Import it with “credentials import”.`,
  'signing-request-unwritable': ({ file, detail, name }: { file: string; detail: string; name: string }) =>
    `${file} could not be written (${detail}). The key of the signing request is kept as “${name}”; write the request again with “csr renew”.`,
  'signing-request-name-missing': () =>
    'A signing request needs a common name. Type yours or that of your team; any will do.',
  'signing-request-email-invalid': ({ email }: { email: string }) =>
    `“${email}” is not an e-mail address. Type the one of your Apple developer account; it becomes part of the signing request.`,
  'signing-request-not-rsa': ({ name }: { name: string }) =>
    `The key of “${name}” is not an RSA key, and Apple makes push certificates for RSA keys only. Make a new signing request instead.`,
  'export-passphrase-short': ({ limit }: { limit: number }) =>
    `The passphrase is too short to protect a private key. Type at least ${String(limit)} characters.`,
  'export-path-relative': ({ file }: { file: string }) =>
    `“${file}” is not a full path. Type one that begins at the root or with a drive.`,
  'export-file-exists': ({ file }: { file: string }) =>
    `There is a file ${file} already. Choose another name, or replace it.`,
  'export-folder-missing': ({ folder }: { folder: string }) =>
    `There is no folder ${folder}. Make it first, or choose another one.`,
  'export-path-is-folder': ({ file }: { file: string }) =>
    `${file} is a folder. Add a file name, such as export.p12, to it.`,
  'export-not-a-file': ({ file, what }: { file: string; what: 'broken-link' | 'device' | 'pipe' | 'socket' }) =>
    `${file} is ${what === 'broken-link' ? 'a link that leads nowhere' : `a ${what}`} and not a file, so nothing was written to it. Choose the name of a file.`,
  'export-folder-unwritable': ({ folder, detail }: { folder: string; detail: string }) =>
    `Pushbench may not write to the folder ${folder} (${detail}), so nothing was exported. Choose another folder, or change its permissions.`,
  'export-unwritable': ({ file, detail }: { file: string; detail: string }) =>
    `${file} could not be written (${detail}), so nothing was exported. Choose another folder, or free some space.`,
  'export-not-a-certificate': ({ name }: { name: string }) =>
    `“${name}” is a signing key, and a .p12 holds certificates. Export it as PEM.`,
  'credential-is-sample': ({ name }: { name: string }) =>
    `“${name}” belongs to the sample data and is no credential of yours, so this is not done with it. It goes with “Remove sample data” in the window.`,
  'credential-is-local': () =>
    'The sample key works only with Local APNs; Apple does not know it. Import a signing key or certificate of your own to send to Apple.',
  'key-not-known-locally': ({ name }: { name: string }) =>
    `Local APNs does not know “${name}” and will answer InvalidProviderToken: of signing keys it knows its sample key alone. Use the sample key here, or switch to Sandbox.`,
  'credential-secret-gone': ({ name }: { name: string }) =>
    `The secret of “${name}” is not here any more: it was kept in memory only until a restart, or stored secrets were reset. Import its file again.`,

  'private-key-lost': ({ name }: { name: string }) =>
    `“${name}” was made here and kept in memory only, and was lost with a restart or when stored secrets were reset. A certificate made from its request is of no use; remove it and make a new request.`,

  // Where secrets live.
  'vault-locked': () =>
    'The system’s keychain is locked, so stored secrets cannot be read. Unlock it and try again; nothing was changed.',
  'vault-passphrase-needed': () =>
    'Stored secrets are locked by your passphrase. Unlock them under Credentials, then try again.',
  'vault-wrong-passphrase': () =>
    'This is not the passphrase that stored secrets are locked with. Check capitals and the keyboard layout and try again; nothing was changed.',
  'vault-passphrase-short': ({ characters }: { characters: number }) =>
    `The passphrase is too short: it needs at least ${String(characters)} characters. Several words are easy to keep and hard to guess.`,
  'vault-no-passphrase': () =>
    'Stored secrets are not locked by a passphrase now, so there is none to give or to change. Look under Credentials where they are kept.',
  'vault-no-keychain': () =>
    'No keychain answers, so nothing was moved. Start the system’s keychain and try again; everything is where it was.',
  'vault-exists': () =>
    'There are stored secrets already, so no new vault is made over them. Open them, or reset them under Credentials first.',
  'vault-changed': () =>
    'Another Pushbench on this data folder changed how secrets are stored at the same moment. Nothing was changed here; look again, then repeat it.',
  'vault-key-missing': () =>
    'The keychain no longer holds Pushbench’s vault key, so credentials stored earlier cannot be read. Restore the keychain, or import the files again; what is imported now is kept in memory until Pushbench ends.',
  'vault-unavailable': () =>
    'No keychain answers, so credentials stored earlier cannot be read; they are kept. Start the system’s keychain and try again. What is imported now is kept in memory until Pushbench ends.',
  'vault-newer': () =>
    'The stored credentials were sealed by a newer version of Pushbench. Update Pushbench; they were not touched. What is imported now is kept in memory until Pushbench ends.',
  'vault-header-damaged': () =>
    'The vault’s own record in the database is damaged, so credentials stored earlier cannot be read. Restore a backup of the database, or import the files again; what is imported now is kept in memory until Pushbench ends.',
  'vault-memory-only': ({ storeName }: { storeName: string }) =>
    `The ${storeName} does not answer and no passphrase is set, so a secret would be gone when this command ends; nothing was stored. Start the keychain, set PUSHBENCH_VAULT_PASSPHRASE to keep secrets under that passphrase, or give the files with each command (--key, --cert).`,
  'vault-failed': ({ detail }: { detail: string }) =>
    `The system’s keychain reported an error (${detail}). Nothing was changed; try again.`,
  'vault-damaged': () =>
    'A stored secret is damaged or was swapped and is refused. Remove this credential and import its file again.',

  // The database and the files.
  'data-folder-not-folder': ({ folder }: { folder: string }) =>
    `${folder} is a file, not a folder. Choose another data folder with --data-dir, or move the file away.`,
  'database-newer': ({ file, found, known }: { file: string; found: number; known: number }) =>
    `The database ${file} was written by a newer version of Pushbench (format ${String(found)}, this version knows ${String(known)}). Update Pushbench; the file was not touched.`,
  'database-foreign': ({ file }: { file: string }) =>
    `${file} is a database of another program. Choose another data folder; the file was not touched.`,
  'database-damaged': ({ file, detail }: { file: string; detail: string }) =>
    `The database ${file} cannot be read (${detail}). Restore a copy of it (Pushbench makes one beside it, named …backup-v…, before each change of its format), or choose another data folder; the file was not touched.`,
  'database-busy': ({ file }: { file: string }) =>
    `The database ${file} is locked by another program. Close other copies of Pushbench and backup programs, then try again; nothing was changed.`,
  'database-stopped': () =>
    'Pushbench’s database stopped working, so nothing more can be read or saved. Restart Pushbench; what was saved before is kept.',
  'data-folder-unwritable': ({ folder, detail }: { folder: string; detail: string }) =>
    `The data folder ${folder} cannot be written (${detail}). Check its permissions and free space, or choose another with --data-dir.`,
  'saved-push-not-found': ({ name }: { name: string }) =>
    `The saved push “${name}” is not in the library folder any more.`,
  'saved-push-exists': ({ name }: { name: string }) =>
    `There is already a saved push named “${name}”. Choose another name.`,
  'saved-push-changed': ({ name }: { name: string }) =>
    `The file of “${name}” was changed by somebody else since it was opened here. Nothing was saved; overwrite it, or save under another name.`,
  'saved-push-name-invalid': ({ name }: { name: string }) =>
    `“${name}” cannot be used as a file name. Use letters, digits, spaces, dots and dashes; a slash puts the file into a folder.`,
  'saved-push-name-too-long': ({ limit }: { limit: number }) =>
    `This name is too long for a file name on every system. Shorten it to at most ${String(limit)} characters, fewer for other scripts.`,
  'saved-push-damaged': ({ file, detail }: { file: string; detail: string }) =>
    `${file} is not a saved push: ${describeSavedPushDamage(detail)}. Correct or remove the file in the library folder.`,
  'saved-push-newer': ({ file, found }: { file: string; found: number }) =>
    `${file} was written by a newer version of Pushbench (format ${String(found)}). Update Pushbench to open it; the file was not touched.`,
  'library-folder-unwritable': ({ folder, detail }: { folder: string; detail: string }) =>
    `The library folder ${folder} cannot be changed (${detail}). Check its permissions and free space, then try again.`,
  'file-not-found': ({ file }: { file: string }) => `There is no file ${file}. Check the path.`,
  'file-unreadable': ({ file, detail }: { file: string; detail: string }) =>
    `The file ${file} cannot be read (${detail}). Check the path and its permissions.`,

  // Local APNs.
  'file-unwritable': ({ file, detail }: { file: string; detail: string }) =>
    `“${file}” cannot be written (${detail}), so it was left as it was. Check the permissions of the file and of its folder, and the free space, or fix a copy of it.`,
  'simulator-port-in-use': ({ port }: { port: number }) =>
    `Port ${String(port)} is used by another program. Choose another port, or 0 for any free one.`,
  'simulator-port-refused': ({ port, detail }: { port: number; detail: string }) =>
    `Local APNs cannot listen on port ${String(port)} (${detail}). Choose another port, or 0 for any free one.`,
  'simulator-not-running': () => 'Local APNs is not running. Start it under Local APNs, then send again.',

  // Hosts.
  'loopback-port-in-use': ({ port }: { port: number }) =>
    `Port ${String(port)} is used by another program. Choose another with --port, or 0 for any free one.`,
  'loopback-port-refused': ({ port, detail }: { port: number; detail: string }) =>
    `Pushbench cannot listen on port ${String(port)} (${detail}). Choose another with --port, or 0 for any free one.`,
  'loopback-link-missing': () =>
    'This address lacks its one-time token. Open the newest link from the terminal where Pushbench runs.',
  'loopback-link-used': () => 'This link was used already; take the newest one from the terminal.',
  'loopback-link-unknown': () =>
    'Pushbench was restarted, or this link is not complete. Take the newest one from the terminal.',
  'renderer-not-built': ({ folder }: { folder: string }) =>
    `The window’s files are missing in ${folder}. Run “npm run build”, then start again.`,
  'input-invalid': ({ field, detail }: { field: string; detail: string }) =>
    `The value of “${field}” is not accepted (${detail}). Correct it and try again.`,
  'core-unavailable': () =>
    'The connection to Pushbench’s core was lost. What is open here stays as it is; try again when the connection is back.',
  unexpected: () =>
    'Something unexpected went wrong in Pushbench. Nothing was lost; try again, and report it if it stays.',
} as const;

function whereItsValueComesFrom(name: string): string {
  if (name.startsWith('env.'))
    return `Set ${clipName(name.slice('env.'.length))} in the environment that Pushbench is started from (its own settings are never read)`;
  return name === 'device.name' ? 'Choose a device of the library, which has a name' : 'Choose a device';
}

/** Nobody has typed these. */
function isApple(host: string): boolean {
  return host === environments.sandbox.host || host === environments.production.host;
}

function seconds(ms: number): string {
  return ms % 1000 === 0 ? `${String(ms / 1000)} s` : `${String(ms)} ms`;
}

const lists = new Intl.ListFormat('en-GB');

/** The first of many names, and how many more there are. */
function listSome(names: readonly string[]): string {
  const more = names.length - 3;
  return lists.format(more > 1 ? [...names.slice(0, 3), `${String(more)} more`] : names);
}
