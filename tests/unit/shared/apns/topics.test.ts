import { expect, test } from 'vitest';
import { pushTypeOfTopic } from '#shared/apns/topics.ts';

test.each([
  ['com.example.app', 'alert'],
  ['com.example.app.voip', 'voip'],
  ['com.example.app.complication', 'complication'],
  ['com.example.app.push-type.liveactivity', 'liveactivity'],
  ['com.apple.mgmt.External.0a1b', 'mdm'],
  ['', 'alert'],
])('the topic “%s” is of the push type %s', (topic, pushType) => {
  expect(pushTypeOfTopic(topic)).toBe(pushType);
});
