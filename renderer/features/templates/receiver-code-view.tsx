import { Accordion, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { CodeFile, CodeLanguage } from '#shared/receiver-code/receiver-code.ts';
import { type ReceiverCodeId, receiverCodes } from '#shared/receiver-code/receiver-codes.ts';
import { CodeBlock } from './code-block.tsx';
import classes from './templates.module.css';

/** The code at the other end of a push, one part open at a time. Mount it anew for other code. */
export function ReceiverCodeView({ ids }: { readonly ids: readonly ReceiverCodeId[] }) {
  const [open, setOpen] = useState<string | null>(ids[0] ?? null);
  return (
    <Accordion
      value={open}
      onChange={setOpen}
      order={5}
      transitionDuration={0}
      chevronPosition="left"
      classNames={{
        item: classes.codeItem,
        control: classes.codeControl,
        content: classes.codeContent,
        chevron: classes.codeChevron,
      }}
    >
      {ids.map((id) => {
        const { title, purpose, files } = receiverCodes[id];
        return (
          <Accordion.Item key={id} value={id}>
            <Accordion.Control>{title}</Accordion.Control>
            <Accordion.Panel>
              {id === open && (
                <>
                  <p className={classes.purpose}>{purpose}</p>
                  <CodeFiles files={files} />
                </>
              )}
            </Accordion.Panel>
          </Accordion.Item>
        );
      })}
    </Accordion>
  );
}

function CodeFiles({ files }: { readonly files: readonly CodeFile[] }) {
  const [language, setLanguage] = useState<CodeLanguage | undefined>(files[0]?.language);
  return (
    <Tabs
      value={language ?? null}
      onChange={(value) => setLanguage(files.find((file) => file.language === value)?.language)}
    >
      <Tabs.List>
        {files.map((file) => (
          <Tabs.Tab key={file.language} value={file.language}>
            {file.language}
          </Tabs.Tab>
        ))}
        <span className={classes.fileName}>{files.find((file) => file.language === language)?.name}</span>
      </Tabs.List>
      {files.map((file) => (
        <Tabs.Panel key={file.language} value={file.language}>
          <CodeBlock text={file.text} label={`${file.language} code`} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
