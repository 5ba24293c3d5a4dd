import { chinaDay } from '#core/china-day.ts';
import type { Section } from '#core/section.ts';
import type { Span } from '#core/span.ts';
import type { StoredDocument } from '#store';
import { paintReply } from '../asking/paint-reply.ts';
import type { CliContext } from '../cli-context.ts';
import { documentName } from '../document-name.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findDocuments } from '../options/find-documents.ts';
import { findSections } from '../options/find-sections.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { documentCard } from './document-card.ts';
import { documentJson } from './document-json.ts';
import { problemsJson } from './problems-json.ts';
import { sectionsJson } from './sections-json.ts';

/** Shows the card of one document, or the text of one of its sections. */
export const showDocument = async (
  context: CliContext,
  {
    name,
    path,
    ...options
  }: {
    /** 文号, 索引号 or part of a title. */
    readonly name: string;
    readonly path: string | undefined;
    readonly asOf: string | undefined;
    readonly json: boolean;
    readonly dataFolder: string;
  },
): Promise<ExitCode> => {
  const { terminal } = context;
  if (name.trim() === '') throw new UsageError('请写出文号、索引号或标题的一部分。');
  const { store } = await context.openLibrary(options.dataFolder);
  const found = findDocuments(await store.documents(), name);
  const [stored] = found;
  if (stored === undefined) {
    terminal.notice(`未收录“${name}”。可用 documents 命令查看已收录的文件，用 npm run ingest 收录新文件。`);
    return EXIT.refused;
  }
  if (found.length > 1) {
    const candidates = found.map(({ document }) => `  ${documentName(document)}`).join('\n');
    terminal.notice(`“${name}”对应 ${found.length} 份文件，请写完整的文号：\n${candidates}`);
    return EXIT.usage;
  }
  const held: Held = {
    stored,
    sections: await store.sections(stored.document.id),
    sourceText: await store.sourceText(stored.document.id),
  };
  return path === undefined ? showCard(context, held, options) : showSection(context, held, { path, ...options });
};

interface Held {
  readonly stored: StoredDocument;
  readonly sections: readonly Section[];
  readonly sourceText: string;
}

const showCard = (
  { terminal, clock }: CliContext,
  { stored: { document, problems }, sections, sourceText }: Held,
  { asOf, json }: { readonly asOf: string | undefined; readonly json: boolean },
): ExitCode => {
  if (json) {
    terminal.printJson({
      document: documentJson(document, sourceText),
      sections: sectionsJson(document.id, sections, sourceText),
      problems: problemsJson(problems, sourceText),
    });
  } else {
    const card = documentCard({ document, sections, problems, day: asOf ?? chinaDay(clock) });
    terminal.print(paintReply(card, terminal.colours));
  }
  return EXIT.answered;
};

const showSection = (
  { terminal }: CliContext,
  { stored: { document, problems }, sections, sourceText }: Held,
  { path, json }: { readonly path: string; readonly json: boolean },
): ExitCode => {
  const found = findSections(sections, path);
  const [section] = found;
  if (section === undefined) {
    terminal.notice(`${documentName(document)}中没有“${path}”。用 show 查看它的目录。`);
    return EXIT.refused;
  }
  if (found.length > 1) {
    const candidates = found.map((one) => `  ${one.path} ${one.heading}`.trimEnd()).join('\n');
    terminal.notice(`“${path}”对应 ${found.length} 处，请写完整的路径：\n${candidates}`);
    return EXIT.usage;
  }
  const text = sourceText.slice(section.span.start, section.span.end);
  if (json) {
    const inside = (span: Span): boolean => span.start >= section.span.start && span.end <= section.span.end;
    // A section that holds nothing but this one has the same span and is not below it.
    const below = sections.filter(({ span, depth }) => inside(span) && depth >= section.depth);
    const noticed = problems.filter(({ span }) => span !== null && inside(span));
    terminal.printJson({
      document: documentJson(document, sourceText),
      sections: sectionsJson(document.id, below, sourceText),
      problems: problemsJson(noticed, sourceText),
      text,
    });
  } else {
    terminal.print(
      `${terminal.colours.bold(printable(`${documentName(document)}${section.path}`))}\n\n${printable(text)}`,
    );
  }
  return EXIT.answered;
};
