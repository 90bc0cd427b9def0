export type { Environment } from '#shared/apns/environments.ts';
export type {
  Arrival,
  Change,
  Delivery,
  DeliverySummary,
  Device,
  Draft,
  Endpoint,
  Notification,
  Outcome,
  Payload,
  SimulatorStatus,
  Variables,
  VariableSet,
  VaultStatus,
} from '#shared/contract/schemas.ts';
export type { Credential } from '#shared/contract/credentials.ts';
