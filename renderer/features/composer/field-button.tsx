import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

/** A small button beside a field. */
export function FieldButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button variant="default" flex="none" onClick={onClick}>
      {children}
    </Button>
  );
}
