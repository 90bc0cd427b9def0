import fc from 'fast-check';

/**
 * Bytes made from valid files: cut off, with flipped bits, with bytes replaced, removed or doubled, or two files in one; and
 * now and then bytes at random.
 */
export function mutationsOf(samples: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const whole = fc.constantFrom(...samples);
  const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const at = (bytes: Buffer, part: number) => Math.floor(bytes.length * part);
  const cut = fc.tuple(whole, position).map(([bytes, part]) => bytes.subarray(0, at(bytes, part)));
  const flipped = fc
    .tuple(whole, fc.array(fc.tuple(position, fc.nat(7)), { minLength: 1, maxLength: 8 }))
    .map(([bytes, flips]) => {
      const copy = Buffer.from(bytes);
      for (const [part, bit] of flips) copy[at(copy, part)] = (copy[at(copy, part)] ?? 0) ^ (1 << bit);
      return copy;
    });
  // Where structures begin, so that tags and lengths are hit often.
  const atStart = fc.tuple(whole, fc.nat(40), fc.nat(255)).map(([bytes, index, value]) => {
    const copy = Buffer.from(bytes);
    if (index < copy.length) copy[index] = value;
    return copy;
  });
  const spliced = fc
    .tuple(whole, position, position, fc.uint8Array({ maxLength: 20 }))
    .map(([bytes, from, to, inserted]) =>
      Buffer.concat([bytes.subarray(0, at(bytes, from)), inserted, bytes.subarray(at(bytes, to))]),
    );
  const joined = fc
    .tuple(whole, whole, position)
    .map(([one, other, part]) => Buffer.concat([one.subarray(0, at(one, part)), other]));
  const random = fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes));
  return fc.oneof({ weight: 3, arbitrary: flipped }, cut, atStart, spliced, joined, random);
}
