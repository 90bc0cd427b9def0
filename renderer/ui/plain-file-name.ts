const longestName = 100;

/** What Windows calls devices, with any extension. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name as a file name, without extension, that every file system takes; `otherwise` when nothing is left of it. */
export function plainFileName(name: string, otherwise: string): string {
  const plain = name
    // eslint-disable-next-line no-control-regex -- what Windows forbids
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longestName)
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return plain === '' || deviceName.test(plain) ? otherwise : plain;
}
