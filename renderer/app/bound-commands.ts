import { commandIds, commands, type CommandId } from '#shared/commands.ts';
import { matchesKeys } from '../ui/keys.ts';

/** A command of the shared list, bound to what it does in this window. */
export interface BoundCommand {
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

export type BoundCommands = Readonly<Partial<Record<CommandId, BoundCommand>>>;

/** Makes a command; without `isEnabled` it can always be run. */
export function bind(run: () => void, isEnabled: () => boolean = () => true): BoundCommand {
  return { run, isEnabled };
}

/** The command whose keys were pressed, if it can be run now. */
export function findPressedCommand(event: KeyboardEvent, bound: BoundCommands): BoundCommand | undefined {
  for (const id of commandIds) {
    const { keys } = commands[id];
    if (keys !== null && matchesKeys(event, keys)) return bound[id]?.isEnabled() === true ? bound[id] : undefined;
  }
  return undefined;
}

/**
 * Runs commands by their keys until the returned function is called. It listens before everything else in the window
 * does, so the editor cannot keep a shortcut to itself. While a dialog is open its own keys count, not these.
 */
export function listenForShortcuts(target: Window, bound: () => BoundCommands): () => void {
  function handleKeyDown(event: KeyboardEvent) {
    if (event.isComposing || target.document.querySelector('[aria-modal="true"]') !== null) return;
    const command = findPressedCommand(event, bound());
    if (command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) command.run();
  }
  target.addEventListener('keydown', handleKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', handleKeyDown, { capture: true });
}
