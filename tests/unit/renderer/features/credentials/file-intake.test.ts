import { credentialFileLimitBytes } from '#shared/contract/limits.ts';
import { describe, expect, test, vi } from 'vitest';
import type { InspectedCredentialFiles } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import { foundOf, inspectionOf } from '../../../../support/window-samples.ts';
import {
  createFileIntake,
  credentialFilesOf,
  type IntakePort,
} from '../../../../../renderer/features/credentials/file-intake.ts';

const key = (content = 'key', name = 'AuthKey_ABC123DEFG.p8') => new File([content], name);

const inspected: InspectedCredentialFiles = { inspection: inspectionOf(), found: [foundOf()], otherProblems: [] };

/** An intake that notes what the core is asked. */
function intakeWith(inspect: IntakePort['inspect'] = () => Promise.resolve(inspected)) {
  const asked = vi.fn(inspect);
  return { intake: createFileIntake({ inspect: asked }), asked };
}

const namesIn = (intake: ReturnType<typeof createFileIntake>) =>
  intake.getState().files.map(({ fileName }) => fileName);

describe('taking credential files', () => {
  test('what is added is read and asked about at once', async () => {
    const { intake, asked } = intakeWith();
    await intake.getState().add([key()]);
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      { files: [{ fileName: 'AuthKey_ABC123DEFG.p8', contentBase64: 'a2V5' }], passphrase: null },
      expect.anything(),
    );
    expect(intake.getState().inspection).toEqual({ kind: 'inspected', inspected });
  });

  test('a file added later is asked about together with the one before', async () => {
    const { intake, asked } = intakeWith();
    await intake.getState().add([key('certificate', 'aps.cer')]);
    await intake.getState().add([key('key', 'key.pem')]);
    expect(asked.mock.lastCall?.[0].files.map(({ fileName }) => fileName)).toEqual(['aps.cer', 'key.pem']);
  });

  test('the same file twice counts once', async () => {
    const { intake, asked } = intakeWith();
    await intake.getState().add([key()]);
    await intake.getState().add([key()]);
    expect(namesIn(intake)).toEqual(['AuthKey_ABC123DEFG.p8']);
    expect(asked).toHaveBeenCalledOnce();
  });

  test('what is pasted several times is numbered, and the same text counts once', async () => {
    const { intake } = intakeWith();
    await intake.getState().add([key('one', 'pasted text')]);
    await intake.getState().add([key('two', 'pasted text')]);
    await intake.getState().add([key('one', 'pasted text')]);
    expect(namesIn(intake)).toEqual(['pasted text', 'pasted text 2']);
  });

  test('a file that is too large stays listed with its sentence and is not sent to the core', async () => {
    const { intake, asked } = intakeWith();
    await intake.getState().add([new File([new Uint8Array(credentialFileLimitBytes + 1)], 'film.mov')]);
    expect(intake.getState().files).toMatchObject([{ kind: 'refused', fileName: 'film.mov' }]);
    expect(asked).not.toHaveBeenCalled();
  });

  test('more than ten files are not taken, and it is said', async () => {
    const { intake } = intakeWith();
    await intake.getState().add(Array.from({ length: 11 }, (_, index) => key(String(index), `${String(index)}.pem`)));
    expect(intake.getState().files).toHaveLength(10);
    expect(intake.getState().refusal).toMatchObject({ code: 'credential-file-unusable' });
  });

  test('when the last file is taken out, nothing is left of the answer and the passphrase', async () => {
    const { intake } = intakeWith();
    await intake.getState().add([key()]);
    intake.getState().typePassphrase('geheim');
    intake.getState().open();
    await vi.waitFor(() => {
      expect(intake.getState().inspection.kind).toBe('inspected');
    });
    intake.getState().remove(intake.getState().files[0]?.id ?? '');
    expect(intake.getState()).toMatchObject({
      files: [],
      inspection: { kind: 'none' },
      passphrase: '',
      triedPassphrase: null,
    });
  });
});

describe('asking what files hold', () => {
  test('an answer about files that have changed meanwhile is not taken, and its call is ended', async () => {
    const slow = Promise.withResolvers<InspectedCredentialFiles>();
    const later: InspectedCredentialFiles = { ...inspected, found: [] };
    const signals: AbortSignal[] = [];
    const { intake } = intakeWith((_input, { signal }) => {
      signals.push(signal);
      return signals.length === 1 ? slow.promise : Promise.resolve(later);
    });
    const adding = intake.getState().add([key()]);
    await vi.waitFor(() => {
      expect(signals).toHaveLength(1);
    });
    await intake.getState().add([key('other', 'other.p8')]);
    slow.resolve(inspected);
    await adding;
    expect(signals[0]?.aborted).toBe(true);
    expect(intake.getState().inspection).toEqual({ kind: 'inspected', inspected: later });
  });

  test('a passphrase is asked with once, and again only after it was changed', async () => {
    const { intake, asked } = intakeWith();
    await intake.getState().add([key()]);
    intake.getState().typePassphrase('geheim');
    intake.getState().open();
    intake.getState().open();
    await vi.waitFor(() => {
      expect(intake.getState().inspection.kind).toBe('inspected');
    });
    expect(asked).toHaveBeenCalledTimes(2);
    expect(asked.mock.lastCall?.[0].passphrase).toBe('geheim');
  });

  test('files added after the passphrase are asked about with it', async () => {
    const { intake, asked } = intakeWith();
    await intake.getState().add([key()]);
    intake.getState().typePassphrase('geheim');
    intake.getState().open();
    await intake.getState().add([key('other', 'other.p12')]);
    expect(asked.mock.lastCall?.[0]).toMatchObject({ passphrase: 'geheim', files: [{}, {}] });
  });

  test('a core that does not answer is a failure, and it can be asked again', async () => {
    let isAway = true;
    const { intake } = intakeWith(() =>
      isAway ? Promise.reject(fail('core-unavailable')) : Promise.resolve(inspected),
    );
    await intake.getState().add([key()]);
    expect(intake.getState().inspection).toMatchObject({ kind: 'failed', failure: { code: 'core-unavailable' } });
    isAway = false;
    intake.getState().retry();
    await vi.waitFor(() => {
      expect(intake.getState().inspection.kind).toBe('inspected');
    });
  });

  test('after clearing, nothing typed or chosen is left and a late answer changes nothing', async () => {
    const slow = Promise.withResolvers<InspectedCredentialFiles>();
    const { intake, asked } = intakeWith(() => slow.promise);
    const adding = intake.getState().add([key()]);
    intake.getState().typePassphrase('geheim');
    await vi.waitFor(() => {
      expect(asked).toHaveBeenCalled();
    });
    intake.getState().clear();
    slow.resolve(inspected);
    await adding;
    expect(intake.getState()).toMatchObject({ files: [], inspection: { kind: 'none' }, passphrase: '' });
    expect(credentialFilesOf(intake.getState())).toEqual([]);
  });
});
