import { describe, expect, test, vi } from 'vitest';
import type { Credential, CredentialFilesChoice } from '#shared/contract/credentials.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { composedPush, credentialOf, deviceOf, draftOf } from '../../../../support/window-samples.ts';
import { createAskedSend } from '../../../../../renderer/features/composer/asked-send.ts';
import { noVariables } from '../../../../../renderer/client/no-variables.ts';
import { createViewStore } from '../../../../../renderer/features/composer/view-store.ts';

const notJson = composedPush({ payloadText: '{' });

function windowWith(change: Partial<Draft> = {}, credential: Credential = credentialOf()) {
  const draft = draftOf({ credentialId: credential.id, deviceIds: ['device-1'], ...change });
  const view = createViewStore();
  const sends = { send: vi.fn(() => Promise.resolve()), refuse: vi.fn() };
  const known = () => ({
    devices: [deviceOf({ environment: draft.environment })],
    credentials: [credential],
    variables: noVariables,
  });
  const asked = createAskedSend({ shown: () => draft, known, view, sends, now: () => 0 });
  return { asked, sends, question: () => view.getState().question };
}

function filesOf(credentialId: string): CredentialFilesChoice {
  return {
    kind: 'files',
    credentialId,
    files: [{ fileName: 'AuthKey_ABC123DEFG.p8', contentBase64: 'a2V5' }],
    passphrase: null,
    keyId: 'ABC123DEFG',
    teamId: 'TEAM123456',
  };
}

test('a push to a test environment leaves at once', () => {
  const { asked, sends, question } = windowWith();
  asked.send();
  expect(question()).toBeNull();
  expect(sends.send).toHaveBeenCalledExactlyOnceWith('draft-1', expect.objectContaining({ allowInvalid: false }));
});

test('what cannot be sent is refused before anything is asked', () => {
  const { asked, sends, question } = windowWith({ environment: 'production', deviceIds: [] });
  asked.send();
  expect(question()).toBeNull();
  expect(sends.refuse).toHaveBeenCalledWith('draft-1', expect.objectContaining({ code: 'no-target' }));
});

test('text that is not JSON is asked about before production, and both are answered for the send', () => {
  const { asked, sends, question } = windowWith({ environment: 'production', push: notJson });
  asked.send();
  expect(question()).toEqual({ kind: 'not-json' });
  asked.confirm({ trustProduction: false });
  expect(question()).toEqual({ kind: 'production' });
  asked.confirm({ trustProduction: false });
  expect(sends.send).toHaveBeenCalledExactlyOnceWith('draft-1', expect.objectContaining({ allowInvalid: true }));
});

test('production that was trusted is not asked about again', () => {
  const { asked, sends, question } = windowWith({ environment: 'production' });
  asked.send();
  asked.confirm({ trustProduction: true });
  asked.send();
  expect(question()).toBeNull();
  expect(sends.send).toHaveBeenCalledTimes(2);
});

describe('a credential that is never stored', () => {
  const credential = credentialOf({ keeping: 'ask', hasSecret: false });

  test('its files are asked for last and go with that one send', () => {
    const { asked, sends, question } = windowWith({ environment: 'production', push: notJson }, credential);
    asked.send();
    asked.confirm({ trustProduction: true });
    asked.confirm({ trustProduction: true });
    expect(question()).toEqual({ kind: 'files', credentialId: 'key-1', allowInvalid: true });
    expect(sends.send).not.toHaveBeenCalled();
    asked.sendWithFiles(filesOf('key-1'));
    expect(sends.send).toHaveBeenCalledExactlyOnceWith(
      'draft-1',
      expect.objectContaining({ credential: filesOf('key-1'), allowInvalid: true }),
    );
    asked.send();
    asked.confirm({ trustProduction: false });
    expect(question()).toMatchObject({ kind: 'files' });
    expect(sends.send).toHaveBeenCalledOnce();
  });

  test('files of another credential, chosen meanwhile in another window, are not sent with it', () => {
    const { asked, sends, question } = windowWith({}, credential);
    asked.send();
    asked.sendWithFiles(filesOf('key-2'));
    expect(sends.send).not.toHaveBeenCalled();
    expect(question()).toMatchObject({ kind: 'files', credentialId: 'key-1' });
  });

  test('saying yes does not answer the question for files', () => {
    const { asked, sends, question } = windowWith({}, credential);
    asked.send();
    asked.confirm({ trustProduction: false });
    expect(sends.send).not.toHaveBeenCalled();
    expect(question()).toMatchObject({ kind: 'files' });
  });
});
