import { type CommandFacts, commandIds, commands, type CommandId } from '#shared/commands.ts';
import { matchesKeys, type PressedKey } from '../ui/keys.ts';

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

/** The command whose keys were pressed, whether or not it can be run now; not one that leaves them to the editor then. */
export function findPressedCommand(event: PressedKey, bound: BoundCommands): BoundCommand | undefined {
  const id = commandIds.find((candidate) => {
    const { keys } = commands[candidate];
    return keys !== null && matchesKeys(event, keys);
  });
  const command = id === undefined ? undefined : bound[id];
  return id !== undefined && isYielding(commands[id]) && command?.isEnabled() === false ? undefined : command;
}

function isYielding({ yieldsKeys = false }: CommandFacts): boolean {
  return yieldsKeys;
}

/**
 * Runs commands by their keys until the returned function is called. It listens before everything else in the window
 * does, so the editor cannot keep a shortcut to itself; the keys of a command that cannot be run now do nothing there
 * either. While a dialog is open its own keys count, not these.
 */
export function listenForShortcuts(target: Window, bound: () => BoundCommands): () => void {
  function handleKeyDown(event: KeyboardEvent) {
    if (event.isComposing || target.document.querySelector('[aria-modal="true"]') !== null) return;
    const command = findPressedCommand(event, bound());
    if (command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat && command.isEnabled()) command.run();
  }
  target.addEventListener('keydown', handleKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', handleKeyDown, { capture: true });
}
