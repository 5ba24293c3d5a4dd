import { squeeze } from './squeeze.ts';

/** How names of organs, bodies and enterprises end. */
const ending =
  /(?:政府|办公室|办公厅|秘书处|秘书局|委员会|管委会|工委|党委|纪委|监委|军委|委|局|厅|部|院|署|处|科|所|站|中心|银行|分行|支行|联合会|协会|学会|总会|工会|基金会|常委会|法院|检察院|指挥部|领导小组|专班|公司|集团|军区|警备区|国务院|人大|政协|学校|大学|学院|医院|社|团|团县委|会|办|府|队|馆|海关|总公司|区|县|市|省)$/u;

/** Longest name without white space; joint issuers are separated. */
const longest = 40;

const isOneName = (name: string): boolean =>
  name.length >= 2 && name.length <= longest && ending.test(name) && !/[。；：，,:;《》“”！？0-9]/u.test(name);

/**
 * True when a line holds nothing but names of organisations: one, several with white space or 、 between them, or one
 * whose characters are spaced out (国 务 院).
 */
export const isOrganisationLine = (text: string): boolean => {
  const line = text.trim();
  if (line.length > 200) return false;
  if (isOneName(squeeze(line))) return true;
  const names = line.split(/[\s\u3000、]+/u);
  return names.length > 1 && names.every((name) => isOneName(name));
};
