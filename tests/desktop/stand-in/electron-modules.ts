import { StandInWindow, type MainProcess } from './main-process.ts';

type Listener = (...args: unknown[]) => unknown;

function appModule(main: MainProcess) {
  return Object.assign(main.app, {
    enableSandbox: () => {
      main.only('before', 'app.enableSandbox');
      main.note('app.enableSandbox');
    },
    whenReady: () => main.ready.promise,
    setPath: (name: string, path: string) => {
      main.only('before', 'app.setPath');
      main.paths[name] = path;
    },
    getVersion: () => '0.0.0-stand-in',
    requestSingleInstanceLock: () => {
      main.note('app.requestSingleInstanceLock');
      return main.options.hasSingleInstanceLock;
    },
    quit: () => {
      main.quit();
    },
    exit: (code = 0) => {
      main.exit(code);
    },
  });
}

function protocolModule(main: MainProcess) {
  return {
    registerSchemesAsPrivileged: (schemes: readonly { scheme: string; privileges: object }[]) => {
      main.only('before', 'protocol.registerSchemesAsPrivileged');
      for (const scheme of schemes) {
        main.strict.checkOptions('CustomScheme', scheme);
        main.strict.checkOptions('Privileges', scheme.privileges);
      }
      main.note('protocol.registerSchemesAsPrivileged', schemes);
    },
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      main.only('after', 'protocol.handle');
      if (main.schemeHandlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already.`);
      main.schemeHandlers.set(scheme, handler);
    },
  };
}

function defaultSession(main: MainProcess) {
  const names = ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'];
  return Object.fromEntries(
    names.map((name) => [
      name,
      (handler: Listener) => {
        main.sessionHandlers[name] = handler;
      },
    ]),
  );
}

function sessionModule(main: MainProcess) {
  const held = main.strict.instance('Session', defaultSession(main));
  return {
    get defaultSession() {
      main.only('after', 'session.defaultSession');
      return held;
    },
  };
}

function browserWindowClass(main: MainProcess) {
  const construct = function (options: Record<string, unknown>): StandInWindow {
    main.only('after', 'BrowserWindow');
    const window = new StandInWindow(main, options);
    main.windows.push(window);
    return main.strict.instance('BrowserWindow', window);
  };
  return construct;
}

function menuModule(main: MainProcess) {
  const check = (template: readonly Record<string, unknown>[]): void => {
    for (const item of template) {
      main.strict.checkOptions('MenuItemConstructorOptions', item);
      if (Array.isArray(item['submenu'])) check(item['submenu'] as Record<string, unknown>[]);
    }
  };
  return {
    buildFromTemplate: (template: readonly Record<string, unknown>[]) => {
      check(template);
      return template;
    },
    setApplicationMenu: (menu: unknown) => {
      main.note('Menu.setApplicationMenu', menu);
    },
  };
}

function dialogModule(main: MainProcess) {
  return {
    showErrorBox: (title: string, content: string) => {
      main.errorBoxes.push({ title, content });
      process.send?.({ type: 'error-box', isReady: main.isReady, title, content });
    },
    showMessageBox: (_window: object, options: Record<string, unknown>) => {
      main.strict.checkOptions('MessageBoxOptions', options);
      main.messageBoxes.push(options);
      return Promise.resolve({ response: main.options.messageBoxAnswer, checkboxChecked: false });
    },
  };
}

function screenModule(main: MainProcess) {
  const displays = main.options.screens.map((workArea, id) => main.strict.instance('Display', { id, workArea }));
  return { getPrimaryDisplay: () => displays[0], getAllDisplays: () => displays };
}

function shellModule(main: MainProcess) {
  return {
    openExternal: (url: string) => {
      main.openedExternally.push(url);
      return Promise.resolve();
    },
  };
}

/** All that main can import from `electron`: what is implemented, and for each other name something that throws. */
export function electronModules(main: MainProcess): Readonly<Record<string, unknown>> {
  const { strict } = main;
  const rest = Object.fromEntries(strict.surface.mainExports.map((name) => [name, strict.missing(name)]));
  return {
    ...rest,
    app: strict.instance('App', appModule(main)),
    BrowserWindow: strict.class('BrowserWindow', browserWindowClass(main)),
    dialog: strict.instance('Dialog', dialogModule(main)),
    ipcMain: strict.instance('IpcMain', main.ipcMain),
    Menu: strict.class('Menu', menuModule(main)),
    nativeTheme: strict.instance('NativeTheme', main.nativeTheme),
    powerMonitor: strict.instance('PowerMonitor', main.powerMonitor),
    protocol: strict.instance('Protocol', protocolModule(main)),
    screen: strict.instance('Screen', screenModule(main)),
    session: strict.class('Session', sessionModule(main)),
    shell: strict.instance('Shell', shellModule(main)),
  };
}
