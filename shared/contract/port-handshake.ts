/** The one origin of the desktop window. */
export const desktopOrigin = 'app://pushbench';

/**
 * How a window reaches the core in the desktop app: the page posts this message to its own window with one port, the
 * preload hands the port on over the channel of the same name, and the main process serves the contract on it.
 */
export const connectMessage = 'pushbench:connect';

/**
 * What a host sends over a fresh port before anything else, so that the page knows it was accepted. A plain RPC link takes
 * it for the answer to a call that nobody made and ignores it.
 */
export const portGreeting = '{"i":"ready","p":{}}';

/**
 * What a host sends before it closes a port: Chromium tells a page of a closed port only where an experimental feature is
 * on, and a call would wait for ever otherwise. A plain RPC link ignores it too.
 */
export const portFarewell = '{"i":"closed","p":{}}';
