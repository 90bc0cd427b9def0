import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDeviceToken } from '#shared/apns/device-token.ts';
import { environments } from '#shared/apns/environments.ts';
import { findPushType } from '#shared/apns/push-types.ts';
import { toFailure } from '#shared/contract/client.ts';
import type { Device } from '#shared/contract/devices.ts';
import { describeFailure } from '#shared/failure.ts';
import { describeDeviceTokenWarning } from '#shared/messages/device-token-warnings.ts';
import { resolveBundleId } from '#shared/payload/resolve-push.ts';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { shortenMiddle } from '../../ui/shorten-middle.ts';
import type { Route } from './choices.ts';
import { useTargets } from './composer-context.tsx';
import classes from './top-bar.module.css';

export interface PasteTokenProps {
  readonly route: Route;
  readonly onAdded: (device: Device) => void;
}

/** Takes a token in any form people paste and adds it as a device of the draft's environment and app. */
export function PasteToken({ route, onAdded }: PasteTokenProps) {
  const [text, setText] = useState('');
  const cache = useQueryClient();
  const bundleId = resolveBundleId(route, useTargets(route)[0]?.bundleId ?? '');
  const parsed = text.trim() === '' ? null : parseDeviceToken(text);
  const environment = environments[route.environment].label;
  const adding = useSingleMutation({
    mutationFn: (token: string) =>
      client.devices.add({
        name: `Device ${shortenMiddle(token, 6, 4)}`,
        token,
        environment: route.environment,
        bundleId,
        tokenKind: findPushType(route.pushType)?.tokenKind ?? 'app',
      }),
    onSuccess: async (device) => {
      await cache.invalidateQueries({ queryKey: orpc.devices.key() });
      setText('');
      onAdded(device);
    },
  });
  const problem = parsed?.ok === false ? describeFailure(parsed.failure) : null;
  const refusal = adding.error === null ? null : describeFailure(toFailure(adding.error));
  return (
    <form
      className={classes.paste}
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed?.ok === true) adding.mutate(parsed.token);
      }}
    >
      <Textarea
        label="Paste a device token"
        placeholder="Hex, <740f4707 bebcf74f …>, Base64, a line of a log"
        className={classes.token}
        autosize
        minRows={1}
        maxRows={4}
        spellCheck={false}
        value={text}
        error={problem ?? refusal}
        onChange={(event) => {
          adding.reset();
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {parsed?.ok === true &&
        parsed.warnings.map((warning) => (
          <p key={warning.code} className={classes.hint}>
            {describeDeviceTokenWarning(warning)}
          </p>
        ))}
      <Button type="submit" variant="default" disabled={parsed?.ok !== true} loading={adding.isPending}>
        Add to {environment} and choose
      </Button>
    </form>
  );
}
