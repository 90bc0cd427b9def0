/** A payload as apps send it, and what the preview says of it. */
interface TypicalPayload {
  readonly payload: string;
  readonly says: readonly string[];
}

/** One of every push type, by the name of the type in the window. `{{now}}` is the time of sending. */
export const typicalPayloads = {
  Alert: {
    payload: `{
  "aps": {
    "alert": {
      "title": "Flight LX 38 is boarding",
      "subtitle": "Gate B42",
      "body": "Boarding closes at 14:35. Have your passport ready."
    },
    "badge": 3,
    "sound": "boarding.caf",
    "thread-id": "LX38",
    "category": "BOARDING",
    "interruption-level": "time-sensitive",
    "mutable-content": 1
  },
  "media-url": "https://cdn.example.com/gates/b42.png"
}`,
    says: [
      'Time Sensitive',
      'Flight LX 38 is boarding',
      'Gate B42',
      'boarding.caf',
      'cdn.example.com',
      'Grouped with what else has the thread “LX38”',
    ],
  },
  Background: {
    payload: '{ "aps": { "content-available": 1 }, "changed": ["hikes", "weather"], "revision": 318 }',
    says: ['Nothing is shown', 'up to 30 seconds', 'more than two or three an hour', 'hikes, weather'],
  },
  VoIP: {
    payload: `{
  "uuid": "6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36",
  "caller": "Maya Lindqvist",
  "handle": "+46 70 174 06 05",
  "hasVideo": true
}`,
    says: [
      'Pushbench Video…',
      'Maya Lindqvist',
      '+46 70 174 06 05',
      'slide to answer',
      'report the call to CallKit at once',
    ],
  },
  'Live Activity': {
    payload: `{
  "aps": {
    "timestamp": {{now}},
    "event": "update",
    "content-state": { "home": 2, "away": 1, "minute": "67’", "scorer": { "name": "Ada Hegerberg", "team": "OL" } },
    "stale-date": {{now+8h}},
    "alert": { "title": "Goal!", "body": "Lyon leads 2–1.", "sound": "goal.caf" }
  }
}`,
    says: [
      'Updated',
      'scorer.name',
      'Ada Hegerberg',
      'Goal!',
      'goal.caf',
      'Counts as out of date in 8 hours.',
      'The app draws its activity itself',
    ],
  },
  Widgets: {
    payload: '{ "aps": { "content-changed": true } }',
    says: ['Widgets are reloaded', 'No notification is shown'],
  },
  Controls: { payload: '{ "aps": { "content-changed": true } }', says: ['Controls are reloaded'] },
  Complication: {
    payload: '{ "temperature": 21, "condition": "sunny" }',
    says: ['The complication is updated', 'temperature', 'about 50 of these a day'],
  },
  'File Provider': {
    payload: `{
  "container-identifier": "NSFileProviderWorkingSetContainerItemIdentifier",
  "domain": "work"
}`,
    says: ['The File Provider looks for changes', 'NSFileProviderWorkingSetContainerItemIdentifier'],
  },
  Location: { payload: '{ "query": 7 }', says: ['The position is asked for', 'Location Push Service Extension'] },
  'Push to Talk': {
    payload: '{ "aps": {}, "activeSpeaker": "Maya", "channel": "Lift 3" }',
    says: ['Maya speaks', 'The speaker was read from “activeSpeaker”'],
  },
  MDM: {
    payload: '{ "mdm": "1AA91790-BA78-4DBF-9102-FBA06E6110C4" }',
    says: ['The device calls its MDM server', 'the push itself holds none'],
  },
} as const satisfies Record<string, TypicalPayload>;

export const localizedPayload = `{
  "aps": {
    "alert": {
      "title-loc-key": "BOARDING_TITLE",
      "title-loc-args": ["LX 38"],
      "loc-key": "BOARDING_BODY",
      "loc-args": ["B42", "14:35"]
    },
    "sound": "default"
  }
}`;

export const localizableStrings = String.raw`/* Boarding */
"BOARDING_TITLE" = "Flug %@ steigt ein";
"BOARDING_BODY" = "Flugsteig %1$@, bis %2$@. Pass bereit\U2026";
`;
