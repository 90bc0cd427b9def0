/** What the desktop app says outside of its page: in the menu, in dialogs and to the terminal that started it. */
export const desktopMessages = {
  cannotStart: 'Pushbench cannot start',
  windowCrashed: 'The window stopped working.',
  windowCrashedDetail: ({ reason }: { reason: string }) =>
    `The system ended its process (${reason}). Your drafts are kept; reload the window to go on.`,
  reload: 'Reload',
  quit: 'Quit',
  help: 'Help',
  sendingDocumentation: 'Apple: Sending Notification Requests to APNs',
  payloadDocumentation: 'Apple: Generating a Remote Notification',
} as const;
