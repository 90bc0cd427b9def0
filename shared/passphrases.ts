/** A passphrase that protects secrets has at least this many characters. */
export const leastPassphraseLength = 8;
