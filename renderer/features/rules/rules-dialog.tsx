import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { rulePages } from '#shared/messages/rule-pages.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SeverityIcon } from '../../ui/severity.tsx';
import { findRules } from './find-rules.ts';
import { searchRules, shownRule, stepRules } from './listed-rules.ts';
import { RulePageView } from './rule-page-view.tsx';
import type { RulesStore } from './rules-store.ts';
import classes from './rules.module.css';

/** All rules of lint in a list, and the page of one of them. */
export function RulesDialog({ store }: { readonly store: RulesStore }) {
  const { isOpen, close } = useStore(store);
  return (
    <Dialog opened={isOpen} onClose={close} title="Lint rules" size={960}>
      <div className={classes.rules}>
        <RuleList store={store} />
        <ShownRule store={store} />
      </div>
    </Dialog>
  );
}

function RuleList({ store }: { readonly store: RulesStore }) {
  const { wanted } = useStore(store);
  const shown = useStore(store, shownRule);
  const groups = findRules(wanted);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') stepRules(store, 1);
    else if (event.key === 'ArrowUp') stepRules(store, -1);
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.side}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label="Find a rule"
        aria-expanded
        aria-controls="rules-found"
        aria-activedescendant={shown && `rule-${shown}`}
        placeholder="Find a rule"
        leftSection={<IconSearch size={15} />}
        value={wanted}
        onChange={(event) => searchRules(store, event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      <div id="rules-found" role="listbox" aria-label="Rules" className={classes.list}>
        {groups.map(({ title, codes }) => (
          <div key={title} role="group" aria-label={title}>
            <div className={classes.group} aria-hidden>
              {title}
            </div>
            {codes.map((code) => (
              <button
                key={code}
                id={`rule-${code}`}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={code === shown}
                className={classes.item}
                ref={code === shown ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
                onClick={() => store.setState({ code })}
              >
                <SeverityIcon severity={rulePages[code].severities[0]} />
                <span>{rulePages[code].title}</span>
              </button>
            ))}
          </div>
        ))}
        {groups.length === 0 && <p className={classes.nothing}>No rule speaks of that.</p>}
      </div>
    </div>
  );
}

function ShownRule({ store }: { readonly store: RulesStore }) {
  const code = useStore(store, shownRule);
  return code === undefined ? null : <RulePageView key={code} code={code} />;
}
