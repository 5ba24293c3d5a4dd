/** Marks that people set around a command and that mean nothing. */
const AROUND = /^[\s“"'「]+|[\s。．.！!？?~～”"'」]+$/gu;

/**
 * Reads a text as a command: `/help`, `／help`, or one of the Chinese forms by itself. A question that merely contains
 * the word (帮助企业融资的政策) is none. With `takesWords` the form may be followed by a space or colon and any words.
 */
export const matchWords =
  ({
    slash,
    forms,
    takesWords = false,
  }: {
    readonly slash: string;
    readonly forms: readonly string[];
    readonly takesWords?: boolean;
  }) =>
  (text: string): string | null => {
    const said = text.normalize('NFKC').replace(AROUND, '');
    const names = [`/${slash}`, ...forms.flatMap((form) => [form, `/${form}`])];
    if (names.some((name) => said.toLowerCase() === name)) return '';
    if (!takesWords) return null;
    const given = text.trim().replace(/^／/u, '/');
    for (const name of names) {
      if (!given.toLowerCase().startsWith(name)) continue;
      const rest = given.slice(name.length);
      if (/^[\s:：]/u.test(rest)) return rest.replace(/^[\s:：]+/u, '').trim();
    }
    return null;
  };
