import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { failure } from '#shared/failure.ts';
import { FailureNotice } from './failure-notice.tsx';
import classes from './ui.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What broke, when it is a part of the window: only that part is replaced by the notice. */
  readonly part?: string;
}

/** Shows a sentence and a way on instead of an empty window when a component throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const { part } = this.props;
    const action = (
      <div className={classes.ways}>
        {part !== undefined && (
          <Button variant="default" onClick={() => this.setState({ isBroken: false })}>
            Show {part} again
          </Button>
        )}
        <Button variant="default" onClick={() => location.reload()}>
          Reload the window
        </Button>
      </div>
    );
    return (
      <div className={part === undefined ? classes.broken : classes.brokenPart}>
        <FailureNotice failure={failure('unexpected')} action={action} />
      </div>
    );
  }
}
