import { isAppleId } from '#shared/apns/apple-ids.ts';
import { fail, FailureError } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { createPrivateKey, generateKeyPairSync, randomBytes, randomInt, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SimulatedDevice } from '../ports/simulator.ts';
import { withLock } from './folder-lock.ts';
import type { ServerCertificates } from './make-certificates.ts';
import { makeCertificates } from './make-certificates.ts';
import { writeAtomically } from './write-atomically.ts';

/** What Local APNs is made of and keeps between starts. */
export interface SimulatorIdentity extends ServerCertificates {
  readonly caFile: string;
  readonly keyFile: string;
  readonly keyPem: string;
  readonly keyId: string;
  readonly teamId: string;
  readonly bundleId: string;
  /** An app token first and then its VoIP token. */
  readonly devices: readonly SimulatedDevice[];
}

const renewBeforeExpiryMs = 30 * 24 * 60 * 60 * 1000;

const appleIdSchema = z.string().refine(isAppleId);

const accountSchema = z.object({
  keyId: appleIdSchema,
  teamId: appleIdSchema,
  bundleId: z.string().min(1),
  devices: z
    .array(z.object({ token: z.string().regex(/^[0-9a-f]{64}$/), topic: z.string().min(1), name: z.string() }))
    .min(2),
});
type Account = z.infer<typeof accountSchema>;

/**
 * Reads the identity in `folder`; makes what is missing, damaged or about to expire, and leaves the rest alone.
 * Processes that do this at once end up with the same one. Throws `data-folder-unwritable`.
 */
export async function openIdentity(folder: string, nowMs: number): Promise<SimulatorIdentity> {
  const found = await readIdentity(folder, nowMs);
  if (found.account !== undefined && found.keyPem !== undefined && found.certificates !== undefined) {
    return assemble(folder, found.account, found.keyPem, found.certificates);
  }
  try {
    return await withLock(join(folder, 'setup.lock'), () => completeIdentity(folder, nowMs));
  } catch (error) {
    if (error instanceof FailureError) throw error;
    const detail = systemErrorCode(error);
    throw fail('data-folder-unwritable', { folder, detail });
  }
}

async function completeIdentity(folder: string, nowMs: number): Promise<SimulatorIdentity> {
  const found = await readIdentity(folder, nowMs);
  const account = found.account ?? makeAccount();
  const keyPem = (found.account === undefined ? undefined : found.keyPem) ?? makeSigningKey();
  const certificates = found.certificates ?? (await makeCertificates(nowMs));

  if (certificates !== found.certificates) {
    await writeAtomically(join(folder, 'server.pem'), certificates.serverPem);
    await writeAtomically(join(folder, 'ca.pem'), certificates.caPem);
  }
  if (keyPem !== found.keyPem) await writeAtomically(keyFileOf(folder, account), keyPem);
  // Last, because it names the others.
  if (account !== found.account) {
    await writeAtomically(join(folder, 'simulator.json'), `${JSON.stringify(account, null, 2)}\n`);
  }
  return assemble(folder, account, keyPem, certificates);
}

interface FoundIdentity {
  readonly account: Account | undefined;
  readonly keyPem: string | undefined;
  readonly certificates: ServerCertificates | undefined;
}

async function readIdentity(folder: string, nowMs: number): Promise<FoundIdentity> {
  const [accountText, caPem, serverPem] = await Promise.all([
    readText(join(folder, 'simulator.json')),
    readText(join(folder, 'ca.pem')),
    readText(join(folder, 'server.pem')),
  ]);
  const account = parseAccount(accountText);
  const keyPem = account === undefined ? undefined : await readText(keyFileOf(folder, account));
  return {
    account,
    keyPem: keyPem !== undefined && isSigningKey(keyPem) ? keyPem : undefined,
    certificates:
      caPem !== undefined && serverPem !== undefined && areUsable(caPem, serverPem, nowMs)
        ? { caPem, serverPem }
        : undefined,
  };
}

function assemble(
  folder: string,
  account: Account,
  keyPem: string,
  certificates: ServerCertificates,
): SimulatorIdentity {
  return { ...account, ...certificates, keyPem, caFile: join(folder, 'ca.pem'), keyFile: keyFileOf(folder, account) };
}

function keyFileOf(folder: string, { keyId }: Account): string {
  return join(folder, `AuthKey_${keyId}.p8`);
}

function makeAccount(): Account {
  const bundleId = 'com.example.pushbench';
  return {
    keyId: makeAppleId(),
    teamId: makeAppleId(),
    bundleId,
    devices: [
      { token: randomBytes(32).toString('hex'), topic: bundleId, name: 'Sample iPhone' },
      { token: randomBytes(32).toString('hex'), topic: `${bundleId}.voip`, name: 'Sample iPhone (VoIP)' },
    ],
  };
}

/** Ten characters, as Apple's key ids and team ids have. */
function makeAppleId(): string {
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return Array.from({ length: 10 }, () => characters.charAt(randomInt(characters.length))).join('');
}

/** PKCS#8 PEM of a new P-256 key, the form of Apple's `.p8` files. */
function makeSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function parseAccount(text: string | undefined): Account | undefined {
  if (text === undefined) return undefined;
  try {
    return accountSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}

function areUsable(caPem: string, serverPem: string, nowMs: number): boolean {
  try {
    const ca = new X509Certificate(caPem);
    const server = new X509Certificate(serverPem);
    const endsMs = Math.min(ca.validToDate.getTime(), server.validToDate.getTime());
    return (
      server.checkIssued(ca) &&
      server.verify(ca.publicKey) &&
      server.checkPrivateKey(createPrivateKey(serverPem)) &&
      endsMs - nowMs > renewBeforeExpiryMs
    );
  } catch {
    return false;
  }
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
