import type { SectionKind } from '#core/section.ts';
import type { MarkerType } from './marker.ts';

const chinese = '[〇○零一二三四五六七八九十百千]{1,8}';
const ordinal = `第\\s*(${chinese}|[0-9]{1,4})\\s*`;

interface MarkerPattern {
  readonly type: MarkerType;
  readonly kind: SectionKind;
  readonly rank: number;
  /** Group 1 is the number; the whole match is the label. */
  readonly pattern: RegExp;
  /** Canonical form; `#` stands for the number in the script the form is written in. */
  readonly canonical: `${string}#${string}`;
  readonly why: string;
}

/**
 * Numbering of official documents: 一、（一）1.（1） (GB/T 9704 7.3.3), 编章节条款项 (立法法), and the forms seen in print.
 * The first pattern that matches decides.
 */
export const markerPatterns: readonly MarkerPattern[] = [
  {
    type: 'subpart',
    kind: 'part',
    rank: 1.5,
    pattern: new RegExp(`^${ordinal}分编`, 'u'),
    canonical: '第#分编',
    why: '民法典 divides 编 into 分编',
  },
  {
    type: 'part',
    kind: 'part',
    rank: 1,
    pattern: new RegExp(`^${ordinal}编`, 'u'),
    canonical: '第#编',
    why: 'laws',
  },
  {
    type: 'part',
    kind: 'part',
    rank: 1,
    pattern: new RegExp(`^${ordinal}篇`, 'u'),
    canonical: '第#篇',
    why: 'five-year plans',
  },
  {
    type: 'part',
    kind: 'part',
    rank: 1,
    pattern: new RegExp(`^${ordinal}部分`, 'u'),
    canonical: '第#部分',
    why: 'reports and long plans',
  },
  {
    type: 'chapter',
    kind: 'chapter',
    rank: 2,
    pattern: new RegExp(`^${ordinal}章`, 'u'),
    canonical: '第#章',
    why: 'laws and long plans; printed 第 一 章 when set in the middle',
  },
  {
    type: 'division',
    kind: 'division',
    rank: 3,
    pattern: new RegExp(`^${ordinal}节`, 'u'),
    canonical: '第#节',
    why: 'restarts in every chapter',
  },
  {
    type: 'article',
    kind: 'article',
    rank: 4,
    pattern: new RegExp(`^${ordinal}条(?:\\s*之\\s*[一二三四五六七八九十]{1,3})?`, 'u'),
    canonical: '第#条',
    why: '第十二条之一: an article put in by an amendment',
  },
  {
    type: 'section',
    kind: 'section',
    rank: 5,
    pattern: new RegExp(`^(${chinese})\\s*[、,，.．]`, 'u'),
    canonical: '#、',
    why: '一， and 一． occur in scans; they have to continue the count (accept-marker.ts)',
  },
  {
    type: 'step',
    kind: 'subsection',
    rank: 5.5,
    pattern: new RegExp(`^${ordinal}步\\s*[：:]`, 'u'),
    canonical: '第#步',
    why: 'service guides: 第一步：… with lists that start anew below each',
  },
  {
    type: 'subsection',
    kind: 'subsection',
    rank: 6,
    pattern: new RegExp(`^[（(﹙〔]\\s*(${chinese})\\s*[）)﹚〕][、.．]?`, 'u'),
    canonical: '（#）',
    why: 'half-width and mixed brackets are common in scans',
  },
  {
    type: 'item',
    kind: 'item',
    rank: 7,
    pattern: /^([0-9]{1,3})\s*[.．、](?![0-9]+[.．][0-9])/u,
    canonical: '#.',
    why: '1. 1、 1． and 1 . are the same level',
  },
  {
    type: 'subitem',
    kind: 'subitem',
    rank: 8,
    pattern: /^[（(]\s*([0-9]{1,3})\s*[）)][、.．]?/u,
    canonical: '（#）',
    why: 'three digits at most, so that （2023） stays a year',
  },
  {
    type: 'half-bracket',
    kind: 'point',
    rank: 8.5,
    pattern: /^([0-9]{1,2})\s*[)）]/u,
    canonical: '#）',
    why: 'used below （1）',
  },
];

/** A block of Unicode signs that are a number and its brackets in one. */
interface EnclosedNumbers {
  readonly type: MarkerType;
  readonly first: string;
  readonly count: number;
  readonly startsAt: number;
}

/** Numbers that are one character; some print shops set （一） and 1. so. */
export const enclosedNumbers: readonly EnclosedNumbers[] = [
  { type: 'point', first: '①', count: 20, startsAt: 1 },
  { type: 'point', first: '㉑', count: 15, startsAt: 21 },
  { type: 'point', first: '㊱', count: 15, startsAt: 36 },
  { type: 'point', first: '❶', count: 10, startsAt: 1 },
  { type: 'subitem', first: '⑴', count: 20, startsAt: 1 },
  { type: 'item', first: '⒈', count: 20, startsAt: 1 },
  { type: 'subsection', first: '㈠', count: 10, startsAt: 1 },
];
