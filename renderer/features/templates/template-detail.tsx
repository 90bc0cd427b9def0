import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { describeFailure } from '#shared/failure.ts';
import type { Template, TemplateNeed } from '#shared/templates/template.ts';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RowAction } from '../../ui/row-list.tsx';
import { CodeBlock } from './code-block.tsx';
import { labelOf, type TemplateEntry } from './find-templates.ts';
import { ReceiverCodeView } from './receiver-code-view.tsx';
import { setHeadersOf } from './set-headers.ts';
import classes from './templates.module.css';

export interface TemplateDetailProps {
  readonly entry: TemplateEntry;
  /** Opens it as a new draft. */
  readonly onUse: () => void;
  /** Puts it into the draft shown. */
  readonly onReplace: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** All about one template: what it sends, and what has to be at the other end. */
export function TemplateDetail({ entry, onUse, onReplace, onRename, onDelete }: TemplateDetailProps) {
  const { push } = entry;
  return (
    <section className={classes.detail} aria-label="Template">
      <header className={classes.head}>
        <div className={classes.heading}>
          <h3>{entry.title}</h3>
          {entry.kind === 'own' && (
            <span className={classes.ownActions}>
              <RowAction label={`Rename ${entry.title}`} icon={<IconPencil size={15} />} onClick={onRename} />
              <RowAction label={`Delete ${entry.title}`} icon={<IconTrash size={15} />} onClick={onDelete} />
            </span>
          )}
        </div>
        {push !== null && (
          <div className={classes.uses}>
            <Button variant="default" onClick={onReplace}>
              Into this draft
            </Button>
            <Button onClick={onUse}>Use this template</Button>
          </div>
        )}
      </header>
      {entry.kind === 'built-in' && <p className={classes.summary}>{entry.template.summary}</p>}
      {entry.kind === 'own' && entry.saved.failure !== null && (
        <Notice tone="warning">{describeFailure(entry.saved.failure)}</Notice>
      )}
      {push !== null && <WhatIsSent push={push} />}
      {entry.kind === 'built-in' && <OtherEnd template={entry.template} />}
    </section>
  );
}

function WhatIsSent({ push }: { readonly push: ComposedPush }) {
  const headers = setHeadersOf(push);
  return (
    <>
      <Facts
        facts={[
          ['Push type', labelOf(push)],
          ['Headers', headers.length === 0 ? 'all automatic' : null],
          ...headers.map(([name, value]) => [name, <span className="mono">{value}</span>] as const),
        ]}
      />
      <Part title="Payload">
        <CodeBlock text={push.payloadText} label="payload" isPayload />
      </Part>
    </>
  );
}

const kindNames: Readonly<Record<TemplateNeed['kind'], string>> = {
  capability: 'Capability',
  entitlement: 'Entitlement',
  'info-plist': 'Info.plist',
  code: 'Code',
  credential: 'Credential',
  system: 'System',
};

function OtherEnd({ template: { id, needs, receiverCode, source, uncertainty } }: { readonly template: Template }) {
  return (
    <>
      {uncertainty !== undefined && <Notice tone="neutral">{uncertainty}</Notice>}
      <Part title="What it needs">
        <ul className={classes.needs}>
          {needs.map(({ kind, name, text }) => (
            <li key={`${kind} ${name}`}>
              <span className={classes.needKind}>{kindNames[kind]}</span>
              <span>
                <span className="mono">{name}</span> <span className="dim">{text}</span>
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Receiver code">
        <ReceiverCodeView key={id} ids={receiverCode} />
      </Part>
      <p className={classes.source}>Apple’s page: “{source}”</p>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h4 className={classes.part}>{title}</h4>
      {children}
    </>
  );
}
