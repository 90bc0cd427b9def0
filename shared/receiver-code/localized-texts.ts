import type { ReceiverCode } from './receiver-code.ts';

const strings = String.raw`/* %1$@ is the first argument, whatever the order of words in another language. */
"HIKE_INVITATION_TITLE" = "%@ invites you";
"HIKE_INVITATION_SUBTITLE" = "%1$@, %2$@";
"HIKE_INVITATION_BODY" = "%1$@ leads the hike to %2$@.";

/* The English text is the key. */
"%@ is half way" = "%@ is half way";
"%@ km left" = "%@ km left";
`;

export const localizedTexts: ReceiverCode = {
  title: 'Texts in the language of the device',
  purpose:
    'Holds the texts that the keys title-loc-key, subtitle-loc-key and loc-key name, one file for each language.',
  files: [{ language: 'Localizable.strings', name: 'en.lproj/Localizable.strings', text: strings }],
};
