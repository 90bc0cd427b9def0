/** The one origin of the desktop window. */
export const desktopOrigin = 'app://pushbench';

/**
 * How a window reaches the core in the desktop app: the page posts this message to its own window with one port, the
 * preload hands the port on over the channel of the same name, and the main process serves the contract on it.
 */
export const connectMessage = 'pushbench:connect';
