import { isOrganisationLine } from './organisation-name.ts';

/** Words after which a title no longer lists its issuers. */
const afterIssuers = /关于|印发|转发|批转|公布|发布|令|公告|通告|对/u;

/**
 * Joins the lines of a title. White space in it comes from wrapping and spacing out and is dropped, except between joint
 * issuers, who have nothing else between them.
 */
export const joinTitle = (lines: readonly string[]): string => {
  const words = lines.flatMap((line) => line.split(/[\s\u3000\u200b]+/u)).filter((word) => word !== '');
  let title = '';
  let issuersOver = false;
  let previous = '';
  for (const word of words) {
    const issuer = word.split(afterIssuers)[0] ?? '';
    const separate = !issuersOver && isIssuer(previous) && isIssuer(issuer);
    title += separate ? ` ${word}` : word;
    issuersOver ||= afterIssuers.test(word);
    previous = word;
  }
  return title;
};

const isIssuer = (name: string): boolean => name.length >= 3 && isOrganisationLine(name);
