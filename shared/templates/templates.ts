import { actionTemplates } from './action-templates.ts';
import { alertTemplates } from './alert-templates.ts';
import { badgeAndSoundTemplates } from './badge-and-sound-templates.ts';
import { callTemplates } from './call-templates.ts';
import { extensionTemplates } from './extension-templates.ts';
import { fileAndLocationTemplates } from './file-and-location-templates.ts';
import { importanceTemplates } from './importance-templates.ts';
import { liveActivityTemplates } from './live-activity-templates.ts';
import { otherTemplates } from './other-templates.ts';
import type { Template } from './template.ts';
import { widgetTemplates } from './widget-templates.ts';

/** Every template, in the order of their groups. */
export const templates: readonly Template[] = [
  ...alertTemplates,
  ...badgeAndSoundTemplates,
  ...actionTemplates,
  ...importanceTemplates,
  ...extensionTemplates,
  ...callTemplates,
  ...liveActivityTemplates,
  ...widgetTemplates,
  ...fileAndLocationTemplates,
  ...otherTemplates,
];
