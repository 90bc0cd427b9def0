import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { readElectronSurface } from './stand-in/electron-surface.ts';
import { StandInMessagePortMain } from './stand-in/message-port-main.ts';
import { MessageChannel as NodeMessageChannel } from 'node:worker_threads';
import { Strict } from './stand-in/strict.ts';

/* What holds main and preload has to hold: each way out of it is tried here. */

const strict = new Strict(readElectronSurface());

function portMain() {
  const { port1, port2 } = new NodeMessageChannel();
  const port: StandInMessagePortMain & { addEventListener?: unknown } = new StandInMessagePortMain(port2);
  return { far: port1, port: strict.instance('MessagePortMain', port) };
}

describe('the stand-in for Electron', () => {
  test('throws at a member that electron.d.ts does not have, and at one that it does not implement itself', () => {
    const shell: Record<string, unknown> = strict.instance('Shell', { openExternal: () => Promise.resolve() });
    expect(() => shell['openInternet']).toThrow('electron.d.ts has no Shell.openInternet.');
    expect(() => shell['beep']).toThrow('The stand-in does not implement Shell.beep.');
    expect(() => Object.assign(shell, { openInternet: 1 })).toThrow('electron.d.ts has no Shell.openInternet.');
  });

  test('throws at an event and at an option that electron.d.ts does not have', () => {
    const { port, far } = portMain();
    expect(() => port.on('massage', () => undefined)).toThrow("has no event 'massage' of MessagePortMain.");
    expect(() => {
      strict.checkOptions('WebPreferences', { sandbox: true, sandboxed: true });
    }).toThrow('electron.d.ts has no WebPreferences.sandboxed.');
    far.close();
  });

  test('cannot itself have more than electron.d.ts', () => {
    expect(() => strict.instance('Shell', { openInternet: () => true })).toThrow('electron.d.ts has not');
    expect(() => strict.instance('Shelf', {})).toThrow('electron.d.ts has no Shelf.');
  });

  test('knows what main and a renderer can import', () => {
    const { mainExports, rendererExports } = strict.surface;
    expect(mainExports).toEqual(expect.arrayContaining(['app', 'BrowserWindow', 'ipcMain', 'protocol', 'shell']));
    expect(mainExports).not.toContain('ipcRenderer');
    expect(rendererExports).toEqual(expect.arrayContaining(['contextBridge', 'ipcRenderer', 'webFrame', 'webUtils']));
  });

  test('a port of main has no addEventListener and delivers nothing before it is started', async () => {
    const { port, far } = portMain();
    expect('addEventListener' in port).toBe(false);
    expect(() => port.addEventListener).toThrow('electron.d.ts has no MessagePortMain.addEventListener.');
    const received: unknown[] = [];
    port.on('message', ({ data }: { data: unknown }) => received.push(data));
    far.postMessage('early');
    // A message in the other direction has made its way meanwhile.
    const answered = once(far, 'message');
    port.postMessage('answer');
    await answered;
    expect(received).toEqual([]);
    const delivered = new Promise<void>((resolve) =>
      port.once('message', () => {
        resolve();
      }),
    );
    port.start();
    await delivered;
    expect(received).toEqual(['early']);
    far.close();
  });
});
