const TOKEN = /\bx(?:ox[a-z]|app)(?:-[A-Za-z0-9._-]*)?/gu;
// A path or query can be the secret itself: response_url, the ticket of a socket, an upload address.
const ADDRESS = /\b(https?|wss?):\/\/([^\s/?#"'<>]+)[^\s"'<>]*/gu;

/** A library's message as it may be logged: without tokens, and of addresses only the host. */
export const maskSecrets = (text: string): string =>
  text.replace(TOKEN, '[token]').replace(ADDRESS, (_address, scheme: string, host: string) => `${scheme}://${host}/…`);
