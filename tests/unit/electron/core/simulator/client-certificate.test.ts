import { beforeAll, expect, test } from 'vitest';
import { isPushCertificate, readClientCertificate } from '#core/simulator/client-certificate.ts';
import {
  environmentExtensions,
  makeAuthority,
  pushSubject,
  type CertificateOptions,
  type TestAuthority,
  voipTopicsExtension,
} from '../../../../support/credential-files.ts';

let authority: TestAuthority;

beforeAll(async () => {
  authority = await makeAuthority('CN=Nobody Apple knows');
});

async function read(options: CertificateOptions = {}) {
  return await readClientCertificate((await authority.issue(options)).cer);
}

test('a universal certificate of any issuer has its list of topics and both environments', async () => {
  expect(await read()).toMatchObject({
    kind: 'universal',
    topics: ['com.example.app', 'com.example.app.voip', 'com.example.app.complication'],
    hasTopicList: true,
    environments: ['sandbox', 'production'],
  });
});

test('an older certificate has one topic, its subject’s user id', async () => {
  const subject = pushSubject('Apple Development IOS Push Services: ');
  expect(await read({ subject, extensions: environmentExtensions('sandbox') })).toMatchObject({
    kind: 'development',
    topics: ['com.example.app'],
    hasTopicList: false,
    environments: ['sandbox'],
  });
});

test('an older VoIP certificate has the topics of its own extension', async () => {
  const subject = pushSubject('VoIP Services: ');
  const extensions = [voipTopicsExtension(['com.example.app.voip', 'com.example.other.voip'])];
  expect(await read({ subject, extensions })).toMatchObject({
    topics: ['com.example.app.voip', 'com.example.other.voip'],
    hasTopicList: true,
  });
});

test.each([
  ['MDM', 'APSP:', 'com.apple.mgmt.External.0a1b', ['production']],
  ['website', 'Website Push ID: ', 'web.com.example', ['production']],
  ['pass', 'Pass Type ID: ', 'pass.com.example', ['production']],
])('the topic of a certificate for %s is the whole id of its subject', async (_title, prefix, id, environments) => {
  const subject = pushSubject(prefix, prefix === 'APSP:' ? '0a1b' : id, id);
  expect(await read({ subject, extensions: [] })).toMatchObject({ topics: [id], environments });
});

test('a certificate of another purpose, or what cannot be read, is no push certificate', async () => {
  expect(isPushCertificate(await read({ subject: 'CN=Somebody', extensions: [] }))).toBe(false);
  expect(isPushCertificate(await readClientCertificate(Buffer.from('junk')))).toBe(false);
});
