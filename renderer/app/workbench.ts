import type { Environment } from '#shared/apns/environments.ts';
import type { DeliverySummary } from '#shared/contract/deliveries.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import type { CredentialTool } from '../features/credentials/credential-tools-store.ts';
import type { SamplesStore } from '../features/settings/samples-store.ts';
import type { PanelId } from './layout-store.ts';

/** What a panel may ask of the rest of the window. */
export interface Workbench {
  readonly closePanel: () => void;
  readonly showPanel: (panel: PanelId) => void;
  /** Shows a push as a draft; a saved push that is open already is shown where it is. */
  readonly openPush: (title: string, push: ComposedPush, savedPushName: string | null) => void;
  /** Shows what a delivery sent as a draft that goes where the delivery went. */
  readonly openDelivery: (delivery: DeliverySummary, push: ComposedPush) => void;
  /** Saves the draft shown. */
  readonly save: () => void;
  /** Opens the dialog that imports credentials. */
  readonly importCredential: () => void;
  /** Opens a dialog about a credential or a certificate request. */
  readonly openCredentialTool: (tool: CredentialTool) => void;
  /** Shows all about a credential. */
  readonly inspectCredential: (credentialId: string) => void;
  readonly samples: SamplesStore;
  /** A saved push got another name or is gone (null): open drafts of it follow. */
  readonly followSavedPush: (name: string, newName: string | null) => void;
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
  /** Null: made from the bundle id. */
  readonly topic: string | null;
}
