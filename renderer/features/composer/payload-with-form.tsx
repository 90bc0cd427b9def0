import { useElementSize } from '@mantine/hooks';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { Later } from '../../ui/later.tsx';
import { Splitter } from '../../ui/splitter.tsx';
import { useComposer } from './composer-context.tsx';
import { formHeights, formWidths, widthForBoth } from './form-layout.ts';
import { FormPane } from './lazy-parts.ts';
import { PayloadPane } from './payload-pane.tsx';
import classes from './form.module.css';

export interface PayloadWithFormProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** The payload's text, with the form beside it or, where that is too narrow, below. */
export function PayloadWithForm({ draft, diagnostics }: PayloadWithFormProps) {
  const { formLayout } = useComposer();
  const { isShown, width, height } = useStore(formLayout);
  const { ref, width: room } = useElementSize();
  const isBeside = room === 0 || room >= widthForBoth;
  return (
    <div ref={ref} className={classes.split} data-below={!isBeside || undefined}>
      <div className={classes.text}>
        <PayloadPane draft={draft} diagnostics={diagnostics} />
      </div>
      {isShown && (
        <>
          <Splitter
            label={isBeside ? 'Width of the form' : 'Height of the form'}
            orientation={isBeside ? 'vertical' : 'horizontal'}
            size={isBeside ? width : height}
            {...(isBeside ? formWidths : formHeights)}
            isPaneBefore={false}
            onResize={(size) => formLayout.setState(isBeside ? { width: size } : { height: size })}
          />
          <div className={classes.pane} style={isBeside ? { width } : { height }}>
            <Later>
              <FormPane key={draft.id} draft={draft} diagnostics={diagnostics} />
            </Later>
          </div>
        </>
      )}
    </div>
  );
}
