import { commandIds, commands, type CommandId } from '#shared/commands.ts';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Shortcut } from '../ui/shortcut.tsx';
import classes from './command-palette.module.css';
import type { BoundCommands } from './bound-commands.ts';

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly bound: BoundCommands;
  readonly onClose: () => void;
}

function matches(id: CommandId, wanted: string): boolean {
  const text = `${commands[id].group} ${commands[id].label}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** All commands that can be run now, found by typing. */
export function CommandPalette({ isOpen, bound, onClose }: CommandPaletteProps) {
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={520}
      yOffset="12vh"
      centered={false}
      aria-label="Commands"
    >
      <PaletteList bound={bound} onClose={onClose} />
    </Dialog>
  );
}

function PaletteList({ bound, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState(0);
  const [before] = useState(() => document.activeElement);
  const found = commandIds.filter(
    (id) => id !== 'palette.open' && bound[id]?.isEnabled() === true && matches(id, wanted),
  );
  const current = found[Math.min(chosen, found.length - 1)];

  function run(id: CommandId) {
    onClose();
    // A dialog that the command opens gives the focus back to where it was.
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    bound[id]?.run();
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setChosen((index) => Math.min(index + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen((index) => Math.max(index - 1, 0));
    else if (event.key === 'Enter' && current !== undefined) run(current);
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.palette}>
      <TextInput
        data-autofocus
        variant="unstyled"
        role="combobox"
        aria-label="Find a command"
        aria-expanded
        aria-controls="commands-found"
        aria-activedescendant={current === undefined ? undefined : `command-${current}`}
        placeholder="Find a command"
        leftSection={<IconSearch size={15} />}
        value={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div id="commands-found" role="listbox" aria-label="Commands" className={classes.list}>
        {found.map((id) => (
          <button
            key={id}
            id={`command-${id}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={id === current}
            className={classes.item}
            ref={id === current ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => run(id)}
          >
            <span className={classes.group}>{commands[id].group}</span>
            <span className={classes.label}>{commands[id].label}</span>
            <Shortcut command={id} />
          </button>
        ))}
        {found.length === 0 && <p className={classes.nothing}>No command is called that.</p>}
      </div>
    </div>
  );
}
