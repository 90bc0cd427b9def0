import { expect, test } from 'vitest';
import { createLayoutStore, panelWidths } from '../../../../renderer/app/layout-store.ts';

function memoryOf(text: string | null) {
  let stored = text;
  return {
    read: () => stored,
    write: (next: string) => {
      stored = next;
    },
  };
}

test('the layout is there again after a restart', () => {
  const memory = memoryOf(null);
  const layout = createLayoutStore(memory);
  layout.getState().togglePanel('history');
  layout.getState().setPanelWidth(400);
  layout.getState().toggleSideBar();
  expect(createLayoutStore(memory).getState()).toMatchObject({
    panel: 'history',
    panelWidth: 400,
    isSideBarCollapsed: true,
  });
});

test('choosing the shown panel again closes it', () => {
  const layout = createLayoutStore(memoryOf(null));
  layout.getState().togglePanel('devices');
  layout.getState().togglePanel('devices');
  expect(layout.getState().panel).toBeNull();
});

test.each(['', 'null', '[]', '{', '{"panel":"nope","panelWidth":"wide","isSideBarCollapsed":1}'])(
  'damaged memory counts as none: %s',
  (text) => {
    expect(createLayoutStore(memoryOf(text)).getState()).toMatchObject({
      panel: null,
      panelWidth: panelWidths.usual,
      isSideBarCollapsed: false,
    });
  },
);

test('a panel keeps within its widths', () => {
  const layout = createLayoutStore(memoryOf('{"panelWidth":5}'));
  expect(layout.getState().panelWidth).toBe(panelWidths.min);
  layout.getState().setPanelWidth(9999);
  expect(layout.getState().panelWidth).toBe(panelWidths.max);
});
