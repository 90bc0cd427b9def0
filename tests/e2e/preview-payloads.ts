/** Payloads of every push type as apps send them, by the name of the type in the window. `{{now}}` is the time of sending. */
export const typicalPayloads = {
  Alert: `{
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
  Background: '{ "aps": { "content-available": 1 }, "changed": ["hikes", "weather"], "revision": 318 }',
  VoIP: `{
  "uuid": "6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36",
  "caller": "Maya Lindqvist",
  "handle": "+46 70 174 06 05",
  "hasVideo": true
}`,
  'Live Activity': `{
  "aps": {
    "timestamp": {{now}},
    "event": "update",
    "content-state": { "home": 2, "away": 1, "minute": "67’", "scorer": { "name": "Ada Hegerberg", "team": "OL" } },
    "stale-date": {{now+8h}},
    "alert": { "title": "Goal!", "body": "Lyon leads 2–1.", "sound": "goal.caf" }
  }
}`,
  Widgets: '{ "aps": { "content-changed": true } }',
  Controls: '{ "aps": { "content-changed": true } }',
  Complication: '{ "temperature": 21, "condition": "sunny" }',
  'File Provider': `{
  "container-identifier": "NSFileProviderWorkingSetContainerItemIdentifier",
  "domain": "work"
}`,
  Location: '{ "query": 7 }',
  'Push to Talk': '{ "aps": {}, "activeSpeaker": "Maya", "channel": "Lift 3" }',
  MDM: '{ "mdm": "1AA91790-BA78-4DBF-9102-FBA06E6110C4" }',
} as const;

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
