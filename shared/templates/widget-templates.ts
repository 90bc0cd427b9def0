import { pushCapability } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const reload = `{
  "aps": {
    "content-changed": true
  }
}`;

const complication = `{
  "aps": {},
  "temperature": 21
}`;

const group = 'Widgets, controls and complications';

/** What is seen without opening the app. */
export const widgetTemplates: readonly Template[] = [
  {
    id: 'widgets-reload',
    group,
    title: 'Reload widgets',
    summary: 'Makes the system ask the app’s widgets for a new timeline.',
    words: 'widgetkit content-changed timeline home screen',
    push: templatePush('widgets', reload),
    needs: [
      { ...pushCapability, text: 'For the widget extension as well.' },
      { kind: 'code', name: 'WidgetPushHandler', text: 'Given to the widget by pushHandler(_:).' },
      {
        kind: 'system',
        name: 'iOS 26, macOS 26, watchOS 26, visionOS 26',
        text: 'Earlier systems have no such token.',
      },
    ],
    receiverCode: ['widget-push'],
    source: 'Updating widgets with WidgetKit push notifications',
    uncertainty: 'Which priorities are allowed, and whether a certificate is, is not documented. Reloads are budgeted.',
  },
  {
    id: 'controls-reload',
    group,
    title: 'Reload a control',
    summary: 'Makes the system ask a control for its value.',
    words: 'widgetkit control center content-changed toggle',
    push: templatePush('controls', reload, { expiration: { mode: 'none' } }),
    needs: [
      { ...pushCapability, text: 'For the widget extension as well.' },
      { kind: 'code', name: 'ControlPushHandler', text: 'Given to the control by pushHandler(_:).' },
      { kind: 'system', name: 'iOS 18, macOS 26, watchOS 26', text: 'Each control has a token of its own.' },
    ],
    receiverCode: ['control-push'],
    source: 'Updating controls locally and remotely',
    uncertainty: 'Only one page of Apple describes these pushes; whether a certificate is allowed is not documented.',
  },
  {
    id: 'complication',
    group,
    title: 'Update a complication',
    summary: 'Wakes the watch app, which reloads its ClockKit complications.',
    words: 'watch watchos clockkit pushkit face',
    push: templatePush('complication', complication),
    needs: [
      pushCapability,
      { kind: 'code', name: 'PKPushTypeComplication', text: 'The app asks PushKit for a token of its own.' },
      { kind: 'system', name: 'watchOS 6', text: 'ClockKit is deprecated; newer watch faces take WidgetKit.' },
    ],
    receiverCode: ['complication'],
    source: 'Keeping your complications up to date',
    uncertainty: 'About fifty pushes a day are delivered. The keys are the app’s own.',
  },
];
