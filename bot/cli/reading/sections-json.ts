import type { Section } from '#core/section.ts';
import { codePointOffsets } from './code-point-offsets.ts';

/** Code points of a section's beginning that `text_head` shows. */
const HEAD_LENGTH = 40;

/** The sections of one document as programs read them; offsets count Unicode code points of the source text. */
export const sectionsJson = (documentId: string, sections: readonly Section[], sourceText: string) => {
  const toCodePoints = codePointOffsets(sourceText);
  return sections.map(({ path, label, heading, kind, parent, depth, span }) => ({
    id: `${documentId}:${path}`,
    label_path: path,
    label_printed: label,
    heading,
    kind: kind === 'colophon' ? '版记' : kind,
    parent,
    start: toCodePoints(span.start),
    end: toCodePoints(span.end),
    depth,
    text_head: headOf(sourceText.slice(span.start, span.end)),
  }));
};

const headOf = (text: string): string => [...text.replace(/\s*\n\s*/gu, '')].slice(0, HEAD_LENGTH).join('');
