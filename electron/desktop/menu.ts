import { desktopMessages } from '#shared/messages/desktop.ts';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { openLink } from './external-links.ts';

const documentation = 'https://developer.apple.com/documentation/usernotifications';

function link(label: string, url: string): MenuItemConstructorOptions {
  return { label, click: () => openLink(url) };
}

/** The menu of the system's standard commands. What Pushbench itself can do has its keys and buttons in the window. */
export function setApplicationMenu(platform: NodeJS.Platform): void {
  const isMac = platform === 'darwin';
  const help: MenuItemConstructorOptions[] = [
    link(desktopMessages.sendingDocumentation, `${documentation}/sending-notification-requests-to-apns`),
    link(desktopMessages.payloadDocumentation, `${documentation}/generating-a-remote-notification`),
    ...(isMac ? [] : [{ type: 'separator' } as const, { role: 'about' } as const]),
  ];
  const menu: MenuItemConstructorOptions[] = [
    isMac ? { role: 'appMenu' } : { role: 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
    { role: 'help', label: desktopMessages.help, submenu: help },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}
