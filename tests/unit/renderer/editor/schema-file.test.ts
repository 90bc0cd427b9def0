import { expect, test } from 'vitest';
import { askedUri, modelUriOf, schemaFileName, schemaNames } from '../../../../renderer/editor/schema-file.ts';

test('a question about a document names its push type, and one that is not known has a schema, too', () => {
  expect(askedUri('inmemory://model/3', 'liveactivity')).toBe('inmemory://model/3/liveactivity.json');
  expect(askedUri('inmemory://model/3', '../constructor')).toBe('inmemory://model/3/unknown.json');
  expect(schemaNames.map(schemaFileName)).toContain('unknown.json');
});

test('the model of a question is found again, and an address without a push type is its own', () => {
  expect(modelUriOf(askedUri('inmemory://model/3', 'voip'))).toBe('inmemory://model/3');
  expect(modelUriOf('inmemory://model/3')).toBe('inmemory://model/3');
});
