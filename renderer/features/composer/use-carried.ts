import { useEffect, useMemo, useState } from 'react';
import { carryOverMessages } from '#shared/messages/carry-over.ts';
import { type CarriedPayload, type CarryInput, carryPayload } from '#shared/payload/carry-over.ts';
import { isLargeText } from '#shared/payload/large-text.ts';
import { useComposer } from './composer-context.tsx';

/** What becomes of a payload for another push type; undefined while a large one is being read. */
export function useCarried({ payloadText, from, to, topic }: CarryInput): CarriedPayload | undefined {
  const { analyser } = useComposer();
  const [read, setRead] = useState<{ readonly input: CarryInput; readonly carried: CarriedPayload }>();
  const input = useMemo(() => ({ payloadText, from, to, topic }), [payloadText, from, to, topic]);
  const atOnce = useMemo(() => (isLargeText(input.payloadText) ? undefined : carryPayload(input)), [input]);
  useEffect(() => {
    if (!isLargeText(input.payloadText)) return undefined;
    let isWanted = true;
    void analyser.carry(input).then((carried) => {
      if (isWanted) setRead({ input, carried: carried ?? { kind: 'cannot', advice: carryOverMessages['not-read']() } });
    });
    return () => {
      isWanted = false;
    };
  }, [analyser, input]);
  return atOnce ?? (read?.input === input ? read.carried : undefined);
}
