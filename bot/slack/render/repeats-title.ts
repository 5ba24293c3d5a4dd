/** Whether words begin with their own title, which may have been cut. Both are escaped, or neither. */
export const repeatsTitle = (title: string, words: string): boolean => words.startsWith(title.replace(/…$/u, ''));
