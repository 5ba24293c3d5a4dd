import type { OrganisationList } from '#core/document.ts';

/** Part of a name that needs the next one: 省、市属在某单位; 各省、自治区、直辖市人民政府. */
const incomplete =
  /^(?:各|全)?(?:省|自治区|直辖市|计划单列市|市|州|盟|地区|县|区|旗|部|乡|镇|国家|中央|军队|省级|市级|县级|单列市)$/u;

/** Bodies that share the word 办公室 with the name after them: 人大常委会、县政协办公室. */
const sharesTail = /(?:人大常委会|人大|政协|纪委|监委|党委)$/u;

/**
 * Splits a printed list of organisations: at ，and ；, then at 、, but not inside brackets and not between parts of one
 * name. `raw` is the list as printed, with its label and closing mark.
 */
export const splitOrganisations = (raw: string): OrganisationList => {
  const names = raw
    .replace(/^(?:抄\s*送|抄\s*报|抄\s*致|主\s*送|分\s*送|报\s*送|印\s*发|报|送|发)\s*[：:]/u, '')
    .replace(/[：:。；\s]+$/u, '')
    .replaceAll(/[\s\u3000]+/gu, '');
  return { raw, list: splitOutside(names, /[，,；;]/u).flatMap(splitGroup) };
};

const splitGroup = (group: string): readonly string[] => {
  const merged: string[] = [];
  let pending = '';
  for (const part of splitOutside(group, /、/u)) {
    if (incomplete.test(part)) {
      pending += `${part}、`;
      continue;
    }
    merged.push(pending + part);
    pending = '';
  }
  if (pending !== '') merged.push(pending.slice(0, -1));
  return merged.map((name, index) => withSharedTail(name, merged[index + 1]));
};

const withSharedTail = (name: string, next: string | undefined): string => {
  const tail = sharesTail.test(name) ? /(?:办公室|办公厅)$/u.exec(next ?? '')?.[0] : undefined;
  return tail === undefined ? name : `${name}（${tail}）`;
};

/** Splits at separators that stand outside brackets and book marks; empty parts are dropped. */
const splitOutside = (text: string, separator: RegExp): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (/[（(《〔]/u.test(character)) depth += 1;
    if (/[）)》〕]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].filter((one) => one !== '');
};
