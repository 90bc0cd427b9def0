import { Button, TextInput } from '@mantine/core';
import { IconFileAlert, IconSearch, IconTemplate } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type FoundGroup, labelOf, type TemplateEntry } from './find-templates.ts';
import classes from './templates.module.css';

export interface TemplateListProps {
  readonly groups: readonly FoundGroup[];
  readonly chosen: TemplateEntry | undefined;
  readonly wanted: string;
  readonly onWant: (wanted: string) => void;
  readonly onChoose: (key: string) => void;
  readonly onUse: (entry: TemplateEntry) => void;
  /** Makes a template of the draft shown. */
  readonly onKeepShown: () => void;
}

const optionId = (key: string) => `template-${key.replaceAll(/\s/g, '_')}`;

/** The templates in their groups, found by typing and walked by the arrow keys. */
export function TemplateList({ groups, chosen, wanted, onWant, onChoose, onUse, onKeepShown }: TemplateListProps) {
  const entries = groups.flatMap((group) => group.entries);
  const search = useRef<HTMLInputElement>(null);
  const index = entries.findIndex(({ key }) => key === chosen?.key);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      const next = entries[Math.min(Math.max(index + step, 0), entries.length - 1)];
      if (next !== undefined) onChoose(next.key);
    } else if (event.key === 'Enter' && chosen !== undefined) onUse(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.side}>
      <TextInput
        ref={search}
        data-autofocus
        role="combobox"
        aria-label="Find a template"
        aria-expanded
        aria-controls="templates-found"
        aria-activedescendant={chosen === undefined ? undefined : optionId(chosen.key)}
        placeholder="Find by name, key or push type"
        leftSection={<IconSearch size={14} />}
        value={wanted}
        onChange={(event) => onWant(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      {entries.length === 0 && (
        <EmptyState
          title="Nothing is called that"
          action={
            <Button
              variant="default"
              onClick={() => {
                onWant('');
                search.current?.focus();
              }}
            >
              Show all
            </Button>
          }
        >
          No template has “{wanted.trim()}” in its name, its push type or its keys.
        </EmptyState>
      )}
      <div id="templates-found" role="listbox" aria-label="Templates" className={classes.list}>
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={classes.group} aria-hidden>
              {group.title}
            </div>
            {group.entries.map((entry) => (
              <button
                key={entry.key}
                id={optionId(entry.key)}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={entry.key === chosen?.key}
                className={classes.option}
                ref={entry.key === chosen?.key ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
                onClick={() => onChoose(entry.key)}
                onDoubleClick={() => onUse(entry)}
              >
                <span className={classes.optionTitle}>{entry.title}</span>
                <OptionMark entry={entry} />
              </button>
            ))}
          </div>
        ))}
      </div>
      <footer className={classes.foot}>
        <Button
          variant="subtle"
          fullWidth
          justify="flex-start"
          leftSection={<IconTemplate size={15} />}
          onClick={onKeepShown}
        >
          Save this draft as a template…
        </Button>
      </footer>
    </div>
  );
}

/** The push type, where it is not the usual one of its group. */
function OptionMark({ entry: { kind, push } }: { readonly entry: TemplateEntry }) {
  if (push === null) return <IconFileAlert size={15} className={classes.damaged} aria-label="Damaged file" />;
  return kind === 'own' || push.pushType !== 'alert' ? (
    <span className={classes.optionType}>{labelOf(push)}</span>
  ) : null;
}
