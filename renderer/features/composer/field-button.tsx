import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

export interface FieldButtonProps {
  readonly id?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A small button beside a field. */
export function FieldButton({ onClick, children, ...props }: FieldButtonProps) {
  return (
    <Button {...props} variant="default" flex="none" onClick={onClick}>
      {children}
    </Button>
  );
}
