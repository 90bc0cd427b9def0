import { createServer } from 'node:net';
import { join } from 'node:path';
import { readFile, readdir } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createSecretHome,
  missingSecretService,
  runInSession,
  runWithoutSession,
  type SecretHome,
} from '../../support/secret-service.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const reason = missingSecretService();
const unlocked = 'unlocked';
const ready = {
  kind: 'keychain',
  state: 'ready',
  failure: null,
  canMoveToKeychain: false,
  storeName: 'Secret Service',
};

describe('without a Secret Service', () => {
  beforeEach(({ skip }) => skip(process.platform !== 'linux', 'only Linux has a Secret Service'));

  test('and without a session bus, secrets live in memory and nothing of them is on disk', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const [status, , value] = await runWithoutSession(home, ['status', 'put:a=recognisable', 'get:a']);
    expect(status?.value).toEqual({ ...ready, kind: 'memory' });
    expect(value?.value).toBe('recognisable');
    expect(await findInFolder(home, 'recognisable')).toEqual([]);
    expect(await runWithoutSession(home, ['get:a'])).toMatchObject([{ value: null }]);
  });

  test('and with a bus that accepts but never answers, the status comes all the same and the process ends', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const path = join(home.folder, 'silent-bus');
    const silent = createServer().listen(path);
    try {
      const [status] = await runWithoutSession(home, ['status'], `unix:path=${path}`);
      expect(status?.value).toEqual({ ...ready, kind: 'memory' });
    } finally {
      silent.close();
    }
  });

  test('and with an address where no bus is, the vault is in memory', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const [status] = await runWithoutSession(home, ['status'], `unix:path=${join(home.folder, 'nobody')},guid=0`);
    expect(status?.value).toMatchObject({ kind: 'memory', state: 'ready' });
  });
});

describe('with a real Secret Service', () => {
  beforeEach(({ skip }) => skip(reason !== undefined, reason));

  test('a secret is stored and read back by a new process in a new session', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const [[status, put] = []] = await runInSession(home, unlocked, ['status', 'put:a=recognisable']);
    expect(status?.value).toEqual(ready);
    expect(put).toMatchObject({ value: null });
    expect(await findInFolder(home, 'recognisable')).toEqual([]);
    const [[value, after] = []] = await runInSession(home, unlocked, ['get:a', 'status']);
    expect(value?.value).toBe('recognisable');
    expect(after?.value).toEqual(ready);
  });

  test('two processes that start on an empty database at once share one vault', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const made = await runInSession(home, unlocked, ['put:a=one'], ['put:b=two'], ['put:c=three']);
    expect(made.flat()).toMatchObject([{ value: null }, { value: null }, { value: null }]);
    const [answers = []] = await runInSession(home, unlocked, ['get:a', 'get:b', 'get:c']);
    expect(answers.map((answer) => answer.value)).toEqual(['one', 'two', 'three']);
  });

  test('a locked collection gives locked and neither a new key nor a lost secret', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    await runInSession(home, unlocked, ['put:a=kept']);
    const steps = ['status', 'get:a', 'put:b=x', 'retry', 'has:a'];
    const [locked = []] = await runInSession(home, 'locked', steps);
    expect(locked[0]?.value).toMatchObject({ kind: 'keychain', state: 'locked', failure: { code: 'vault-locked' } });
    expect(locked.slice(1, 3).map((answer) => answer.failure)).toEqual(['vault-locked', 'vault-locked']);
    expect(locked[3]?.value).toMatchObject({ state: 'locked' });
    expect(locked[4]?.value).toBe(true);
    const [wrongPassword = []] = await runInSession(home, 'wrong-password', ['get:a']);
    expect(wrongPassword[0]?.failure).toBe('vault-locked');
    const [after = []] = await runInSession(home, unlocked, ['get:a', 'has:b']);
    expect(after.map((answer) => answer.value)).toEqual(['kept', false]);
  });

  test('a service in which no collection was made yet takes nothing, so secrets live in memory', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const [answers = []] = await runInSession(home, 'locked', ['put:a=x', 'get:a', 'status']);
    expect(answers[1]?.value).toBe('x');
    expect(answers[2]?.value).toEqual({ ...ready, kind: 'memory' });
  });

  test('a bus on which nobody keeps secrets gives the memory vault', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const [[status] = []] = await runInSession(home, 'none', ['status']);
    expect(status?.value).toEqual({ ...ready, kind: 'memory' });
  });

  test('a service that hangs gives the memory vault without stopping the process meanwhile', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const [[status] = []] = await runInSession(home, 'stopped', ['status']);
    expect(status?.value).toEqual({ ...ready, kind: 'memory' });
    expect(status?.longestStallMs, 'the binding would block for 2 s').toBeLessThan(1900);
  });

  test('secrets stored earlier are kept while the service is gone, and are named as out of reach', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    await runInSession(home, unlocked, ['put:a=kept']);
    const [gone = []] = await runInSession(home, 'none', ['status', 'get:a', 'put:b=now', 'get:b']);
    expect(gone[0]?.value).toMatchObject({ kind: 'memory', state: 'failed', failure: { code: 'vault-unavailable' } });
    expect(gone[1]?.failure).toBe('vault-unavailable');
    expect(gone[3]?.value).toBe('now');
    const [after = []] = await runInSession(home, unlocked, ['get:a']);
    expect(after[0]?.value).toBe('kept');
  });

  test('an emptied keychain is not given a new key over the vault', async () => {
    await using first = await temporaryFolder();
    await using second = await temporaryFolder();
    const home = await createSecretHome(first.path);
    await runInSession(home, unlocked, ['put:a=kept']);
    const emptied = { ...(await createSecretHome(second.path)), database: home.database };
    const [missing = []] = await runInSession(emptied, unlocked, ['status', 'get:a', 'put:b=now']);
    expect(missing[0]?.value).toMatchObject({ state: 'failed', failure: { code: 'vault-key-missing' } });
    expect(missing[1]?.failure).toBe('vault-key-missing');
    const [after = []] = await runInSession(home, unlocked, ['get:a']);
    expect(after[0]?.value).toBe('kept');
  });
});

describe('with a real Secret Service that appears later', () => {
  beforeEach(({ skip }) => skip(reason !== undefined, reason));

  test('what a passphrase protects moves there, and then opens without the passphrase', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const [set] = await runWithoutSession(home, ['set:correct horse battery', 'put:a=recognisable']);
    expect(set?.value).toEqual({ ...ready, kind: 'passphrase' });
    expect(await findInFolder(home, 'recognisable')).toEqual([]);
    const steps = ['get:a', 'unlock:wrong passphrase', 'unlock:correct horse battery', 'status', 'move', 'get:a'];
    const [answers = []] = await runInSession(home, unlocked, steps);
    expect(answers.slice(0, 2).map((answer) => answer.failure)).toEqual([
      'vault-passphrase-needed',
      'vault-wrong-passphrase',
    ]);
    expect(answers[3]?.value).toEqual({ ...ready, kind: 'passphrase', canMoveToKeychain: true });
    expect(answers[4]?.value).toEqual(ready);
    const [after = []] = await runInSession(home, unlocked, ['get:a', 'status']);
    expect(after.map((answer) => answer.value)).toEqual(['recognisable', ready]);
  });

  test('a locked collection takes nothing, and the passphrase goes on opening', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    await runInSession(home, unlocked, ['status', 'put:other=x', 'reset']);
    await runWithoutSession(home, ['set:correct horse battery', 'put:a=kept']);
    const [answers = []] = await runInSession(home, 'locked', ['unlock:correct horse battery', 'move', 'get:a']);
    expect(answers[1]?.failure).toBe('vault-locked');
    expect(answers[2]?.value).toBe('kept');
  });

  test('reset takes the key out of it, and a new vault is made there', async () => {
    await using folder = await temporaryFolder();
    const home = await createSecretHome(folder.path);
    const steps = ['put:a=gone', 'reset', 'has:a', 'put:b=new'];
    const [answers = []] = await runInSession(home, unlocked, steps);
    expect(answers.slice(1, 3).map((answer) => answer.value)).toEqual([ready, false]);
    const [after = []] = await runInSession(home, unlocked, ['get:a', 'get:b']);
    expect(after.map((answer) => answer.value)).toEqual([null, 'new']);
  });
});

/** The files of the user's home that contain the text. */
async function findInFolder(home: SecretHome, text: string): Promise<readonly string[]> {
  const entries = await readdir(home.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('output-'));
  const contents = await Promise.all(
    files.map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name))] as const),
  );
  return contents.filter(([, content]) => content.includes(text)).map(([name]) => name);
}
