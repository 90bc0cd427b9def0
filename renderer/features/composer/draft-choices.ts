import type { AppleEnvironment, Environment } from '#shared/apns/environments.ts';
import { toFailure } from '#shared/contract/client.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { Failure } from '#shared/failure.ts';
import { client } from '../../client/client.ts';
import {
  closedEnvironments,
  credentialFor,
  devicesForPushType,
  devicesToCarry,
  type Known,
  switchEnvironment,
} from './choices.ts';
import { activeDraft, type DraftsStore, findDraft } from './drafts-store.ts';
import type { Sends } from './sends-store.ts';
import type { ShownDraft } from './shown-draft.ts';
import type { SwitchedDrafts } from './switched-store.ts';

/** Chooses what kind of push the draft shown is, where it goes, and with which credential. */
export interface DraftChoices {
  readonly setEnvironment: (environment: Environment) => void;
  /** Whether it is another environment, and one that the credential allows. */
  readonly canGoTo: (environment: Environment) => boolean;
  readonly setPushType: (pushType: string) => void;
  /** Adds a device to, or takes it from, the targets of the draft shown; goes to the device's environment. */
  readonly chooseDevice: (device: Device, isChosen: boolean) => void;
  readonly chooseCredential: (credentialId: string) => void;
  /** Sets what a provisioning profile says of the app; null and nothing: it does not say. */
  readonly takeProfile: (profile: {
    readonly bundleId: string | null;
    readonly environment: AppleEnvironment | undefined;
  }) => void;
  /** Brings the sample data back and chooses its key. */
  readonly bringSamplesBack: () => Promise<void>;
}

export interface DraftChoicesParts extends Pick<ShownDraft, 'withShown'> {
  readonly drafts: DraftsStore;
  readonly sends: Pick<Sends, 'forget' | 'forgetRefusal'>;
  readonly switched: Pick<SwitchedDrafts, 'switchTo'>;
  readonly known: () => Known;
  readonly onFailed: (cause: Failure) => void;
}

export function createDraftChoices(parts: DraftChoicesParts): DraftChoices {
  const { drafts, sends, switched, known, withShown, onFailed } = parts;

  /** Adds a device to another environment and to the targets of a draft. */
  async function carry(draftId: string, device: Device, environment: Environment) {
    const { name, token, bundleId, tokenKind } = device;
    try {
      const { id } = await client.devices.add({ name, token, bundleId, tokenKind, environment });
      const draft = findDraft(drafts.getState(), draftId);
      if (draft !== undefined) drafts.getState().change(draftId, { deviceIds: [...draft.deviceIds, id] });
    } catch (error) {
      onFailed(toFailure(error));
    }
  }

  function setEnvironment(environment: Environment) {
    withShown((draft) => {
      drafts.getState().change(draft.id, switchEnvironment(draft, environment, known()));
      sends.forgetRefusal(draft.id);
      for (const device of devicesToCarry(draft, environment, known().devices))
        void carry(draft.id, device, environment);
    });
  }

  return {
    setEnvironment,
    canGoTo: (environment) => {
      const draft = activeDraft(drafts.getState());
      if (draft === undefined || draft.environment === environment) return false;
      const credential = known().credentials.find(({ id }) => id === draft.credentialId);
      return !closedEnvironments(draft.environment, credential, Date.now()).has(environment);
    },
    setPushType: (pushType) =>
      withShown((draft) => {
        drafts.getState().changePush(draft.id, switched.switchTo(draft, pushType));
        drafts.getState().change(draft.id, { deviceIds: devicesForPushType(draft, pushType, known().devices) });
      }),
    chooseDevice: (device, isChosen) =>
      withShown((draft) => {
        const isElsewhere = draft.environment !== device.environment;
        const left = draft.deviceIds.filter((id) => id !== device.id);
        drafts.getState().change(draft.id, {
          ...(isElsewhere ? switchEnvironment(draft, device.environment, known()) : {}),
          deviceIds: isChosen ? [...left, device.id] : left,
        });
      }),
    chooseCredential: (credentialId) =>
      withShown(({ id }) => {
        drafts.getState().change(id, { credentialId });
        sends.forgetRefusal(id);
      }),
    takeProfile: ({ bundleId, environment }) => {
      if (environment !== undefined) setEnvironment(environment);
      withShown(({ id }) => {
        if (bundleId !== null) drafts.getState().changePush(id, { bundleId });
      });
    },
    bringSamplesBack: async () => {
      try {
        await client.app.restoreSamples({});
        const credentialId = credentialFor('simulator', await client.credentials.list({}), null);
        withShown(({ id }) => {
          drafts.getState().change(id, { credentialId });
          sends.forget(id);
        });
      } catch (error) {
        onFailed(toFailure(error));
      }
    },
  };
}
