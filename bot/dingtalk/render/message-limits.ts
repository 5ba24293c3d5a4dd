/**
 * DingTalk takes 15,000 bytes of JSON per message; established connectors cut at 3,800 characters
 * (docs/dingtalk.md). A character is a UTF-16 unit here.
 */
export const MESSAGE_CHARACTERS = 3_800;
export const MESSAGE_BYTES = 14 * 1024;

/** Parts of one reply at most: a conversation takes about 15 messages a minute. */
export const MESSAGE_PARTS = 3;

/** Whether a text can be sent as one message. Bytes are counted as in JSON, where a line feed takes two. */
export const fitsMessage = (text: string): boolean =>
  text.length <= MESSAGE_CHARACTERS && Buffer.byteLength(JSON.stringify(text)) <= MESSAGE_BYTES;
