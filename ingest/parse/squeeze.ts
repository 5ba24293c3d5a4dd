/** The text without any white space: titles and names are compared so, because print spaces and wraps them freely. */
export const squeeze = (text: string): string => text.replace(/[\s\u3000\u200b\ufeff]+/gu, '');
