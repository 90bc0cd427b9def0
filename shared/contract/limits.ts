/*
 * Bounds and defaults of the contract, apart from its schemas: the window knows them without the library that schemas are
 * made with.
 */

/** How long one send may take where nothing else is asked for. */
export const defaultTimeoutMs = 15_000;

/** Larger files are no credentials and are not read at all. */
export const credentialFileLimitBytes = 1024 * 1024;
