import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { certificatePortal } from '#shared/apns/certificate-portal.ts';
import classes from './credential-tools.module.css';

/** The way to Apple's page for new certificates: opened in the browser, or copied for another computer. */
export function PortalLink() {
  const clipboard = useClipboard({ timeout: 1200 });
  return (
    <span className={classes.link}>
      <Anchor href={certificatePortal} target="_blank" rel="noreferrer" fz={13} className={classes.link ?? ''}>
        developer.apple.com › Certificates › +
        <IconExternalLink size={14} aria-label="(opens in the browser)" />
      </Anchor>
      <Tooltip label={clipboard.copied ? 'Copied' : `Copy ${certificatePortal}`}>
        <ActionIcon size={20} aria-label="Copy the address" onClick={() => clipboard.copy(certificatePortal)}>
          {clipboard.copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
