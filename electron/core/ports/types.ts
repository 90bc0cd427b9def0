export type { Environment } from '#shared/apns/environments.ts';
export type { Change, VaultStatus } from '#shared/contract/app.ts';
export type { Credential } from '#shared/contract/credentials.ts';
export type { Delivery, DeliverySummary, Endpoint, Outcome } from '#shared/contract/deliveries.ts';
export type { Device } from '#shared/contract/devices.ts';
export type { Draft } from '#shared/contract/drafts.ts';
export type { ComposedNotification, Notification, Payload } from '#shared/contract/notification.ts';
export type { Arrival, SimulatorStatus } from '#shared/contract/simulator.ts';
export type { Variables, VariableSet } from '#shared/contract/variables.ts';
