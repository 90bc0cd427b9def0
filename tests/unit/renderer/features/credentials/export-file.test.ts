import { describe, expect, test } from 'vitest';
import {
  fieldOfExportFailure,
  proposeExportFile,
  withFormat,
} from '../../../../../renderer/features/credentials/export-file.ts';

const linux = { exportFolder: '/home/ada/Downloads', platform: 'linux' };

describe('where an export is proposed to go', () => {
  test('the export folder, under the name of the credential', () => {
    expect(proposeExportFile(linux, 'Harbour push', 'p12')).toBe('/home/ada/Downloads/Harbour push.p12');
    const windows = { exportFolder: 'C:\\Users\\ada\\Downloads', platform: 'win32' };
    expect(proposeExportFile(windows, 'Harbour push', 'pem')).toBe('C:\\Users\\ada\\Downloads\\Harbour push.pem');
  });

  test('a folder that ends in its separator gets no second one', () => {
    expect(proposeExportFile({ ...linux, exportFolder: '/' }, 'Key', 'pem')).toBe('/Key.pem');
  });

  test.each([
    ['Apple Push Services: com.example.app', 'Apple Push Services com.example.app'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden. ', 'hidden'],
    ['推送 🚢', '推送 🚢'],
    ['a\u0000b\tc', 'a b c'],
    ['///', 'credential'],
    ['NUL', 'credential'],
    ['a'.repeat(300), 'a'.repeat(100)],
  ])('the name %j becomes one that every file system takes', (name, expected) => {
    expect(proposeExportFile(linux, name, 'p12')).toBe(`/home/ada/Downloads/${expected}.p12`);
  });
});

test('another format changes the extension that was proposed, not one that somebody chose', () => {
  expect(withFormat('/x/Key.p12', 'pem')).toBe('/x/Key.pem');
  expect(withFormat('/x/Key.PEM', 'p12')).toBe('/x/Key.p12');
  expect(withFormat('/x/key.txt', 'p12')).toBe('/x/key.txt');
});

test.each([
  ['export-passphrase-short', 'passphrase'],
  ['export-file-exists', 'file'],
  ['export-folder-missing', 'file'],
  ['export-path-relative', 'file'],
  ['export-unwritable', 'file'],
  ['vault-locked', 'form'],
])('the failure %s stands beside: %s', (code, field) => {
  expect(fieldOfExportFailure(code)).toBe(field);
});
