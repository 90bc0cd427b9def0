import {
  IconAlertTriangle,
  IconCertificate,
  IconCircleX,
  IconInfoCircle,
  IconKey,
  IconLock,
} from '@tabler/icons-react';
import { healthOf } from '#shared/apns/credential-health.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { describeHealth, type HealthTone } from '#shared/messages/credential-health.ts';
import classes from './ui.module.css';

const kindIcons = { key: IconKey, certificate: IconCertificate, 'private-key': IconLock } as const;

/** The kind of a credential as an icon; the kind in words stands elsewhere. */
export function CredentialIcon({ kind, size = 16 }: { readonly kind: Credential['kind']; readonly size?: number }) {
  const Icon = kindIcons[kind];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}

const healthIcons = {
  bad: IconCircleX,
  warning: IconAlertTriangle,
  neutral: IconInfoCircle,
} as const satisfies Record<HealthTone, typeof IconKey>;

export interface HealthBadgesProps {
  readonly credential: Credential;
  readonly nowMs: number;
}

/** What is to be known of a credential before it is used, by word, icon and colour; nothing when it is fine. */
export function HealthBadges({ credential, nowMs }: HealthBadgesProps) {
  return healthOf(credential, nowMs).map((health) => {
    const { tone, text } = describeHealth(health);
    const Icon = healthIcons[tone];
    return (
      <span key={health.code} className={classes.badge} data-tone={tone} data-size="small">
        <Icon size={13} aria-hidden />
        {text}
      </span>
    );
  });
}
