import { useStore } from 'zustand';
import type { LayoutStore } from './layout-store.ts';
import classes from './shell.module.css';

export interface SideBarProps {
  readonly layout: LayoutStore;
  readonly isNarrow: boolean;
}

/** What takes the side bar's room until it is drawn. */
export function SideBarPlace({ layout, isNarrow }: SideBarProps) {
  const isCollapsed = useStore(layout, (state) => state.isSideBarCollapsed) || isNarrow;
  return <div className={classes.sideBar} data-collapsed={isCollapsed || undefined} />;
}
