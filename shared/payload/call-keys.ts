/**
 * The keys, in their plain spelling, under which apps usually send what CallKit asks for when a call is reported; what
 * fits best comes first. None of them is Apple's.
 */
export const callKeys = {
  caller: [
    /^caller(?:display)?name$|^displayname$/,
    /^caller$/,
    /^name$/,
    /^from/,
    /username|contact/,
    /displayname|caller(?!id|uuid|number|phone|handle|email)/,
  ],
  handle: [/handle/, /phone|^number$|callernumber/, /callerid/, /email|sip/, /address|^to$/],
  uuid: [/uuid/, /callid|sessionid/, /^id$/, /^call$/],
} as const satisfies Record<string, readonly RegExp[]>;

/** A key that says whether a call has video. */
export const videoKey = /video/;
