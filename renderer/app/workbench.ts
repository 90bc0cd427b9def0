import type { Environment } from '#shared/apns/environments.ts';
import type { ComposedPush, Device } from '#shared/contract/schemas.ts';
import type { PanelId } from './layout-store.ts';

/** What a panel may ask of the rest of the window. */
export interface Workbench {
  readonly closePanel: () => void;
  readonly showPanel: (panel: PanelId) => void;
  /** Shows a push as a draft; a saved push that is open already is shown where it is. */
  readonly openPush: (title: string, push: ComposedPush, savedPushName: string | null) => void;
  /** A saved push got another name or is gone (null): open drafts of it follow. */
  readonly followSavedPush: (name: string, newName: string | null) => void;
  /** Sends a stored delivery once more; the answer shows in the result of the draft shown. */
  readonly replay: (deliveryId: string) => void;
  /** Adds a device to, or takes it from, the targets of the draft shown; switches to its environment. */
  readonly chooseDevice: (device: Device, isChosen: boolean) => void;
  /** Chooses the credential of the draft shown. */
  readonly chooseCredential: (credentialId: string) => void;
  readonly environment: Environment;
  /** Devices that the draft shown goes to. */
  readonly targetIds: readonly string[];
  readonly credentialId: string | null;
  readonly bundleId: string;
  readonly pushType: string;
}
