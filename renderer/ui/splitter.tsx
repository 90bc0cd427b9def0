import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './ui.module.css';

export interface SplitterProps {
  readonly label: string;
  /** `vertical`: a standing line between left and right. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Size in pixels of the pane that the line resizes. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** Whether the pane lies before (left of, above) the line. */
  readonly isPaneBefore: boolean;
  readonly onResize: (size: number) => void;
}

const keyboardStep = 16;

/** A line to drag, or to move with the arrow keys. */
export function Splitter({ label, orientation, size, min, max, isPaneBefore, onResize }: SplitterProps) {
  const start = useRef<{ at: number; size: number } | null>(null);
  const isVertical = orientation === 'vertical';
  const resize = (wanted: number) => onResize(Math.round(Math.min(max, Math.max(min, wanted))));
  const placeOf = (event: PointerEvent) => (isVertical ? event.clientX : event.clientY);

  function handlePointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { at: placeOf(event), size };
  }

  function handlePointerMove(event: PointerEvent) {
    if (start.current === null) return;
    const moved = placeOf(event) - start.current.at;
    resize(start.current.size + (isPaneBefore ? moved : -moved));
  }

  function handleKeyDown(event: KeyboardEvent) {
    const direction = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    resize(size + (isPaneBefore ? direction : -direction) * keyboardStep);
  }

  /* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions --
     ARIA: a separator that can be focused is a widget (window splitter pattern). */
  return (
    <div
      role="separator"
      tabIndex={0}
      className={classes.splitter}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={() => (start.current = null)}
      onKeyDown={handleKeyDown}
    />
  );
}
