import { commands, type CommandId } from '#shared/commands.ts';
import { describeKeys } from './keys.ts';
import classes from './ui.module.css';

/** The keys of a command, as this computer writes them. */
export function Shortcut({ command }: { readonly command: CommandId }) {
  const { keys } = commands[command];
  return keys === null ? null : <kbd className={classes.kbd}>{describeKeys(keys)}</kbd>;
}
