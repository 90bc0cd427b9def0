/** Has the form of a device token and is nobody's: what is sent to it bothers no phone. */
export const nobodysToken = '0'.repeat(64);

/** What the history calls the device of a credential test. */
export const credentialTestName = 'Credential test';
