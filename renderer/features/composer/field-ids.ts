/** The field of the credential, for what leads there. */
export const credentialFieldId = 'credential';

/** The button of the devices, for what leads there. */
export const devicesFieldId = 'devices';
