import { AIGC_KEY } from '../aigc-mark.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const CUSTOM_PATH = 'docProps/custom.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CUSTOM_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const CORE_PATH = 'docProps/core.xml';
/** Format id of user-defined properties (ECMA-376, part 1, 15.2.12.2). */
const USER_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * Puts the machine-made mark into an Office file (.xlsx, .docx) as custom property `AIGC`, and dates the file and all in
 * it `madeAt`: neither library writes both, and the same list is to give the same bytes.
 */
export const stampOfficeFile = (
  file: Buffer,
  { mark, madeAt }: { readonly mark: string; readonly madeAt: Date },
): Buffer => {
  const parts = new Map(readZip(file));
  const rewrite = (path: string, change: (xml: string) => string): void => {
    parts.set(path, Buffer.from(change(parts.get(path)?.toString('utf8') ?? ''), 'utf8'));
  };
  rewrite(CUSTOM_PATH, () => customProperties(mark));
  rewrite('[Content_Types].xml', (xml) =>
    addOnce(xml, '</Types>', `<Override PartName="/${CUSTOM_PATH}" ContentType="${CUSTOM_TYPE}"/>`),
  );
  rewrite('_rels/.rels', (xml) =>
    xml.includes(CUSTOM_PATH)
      ? xml
      : addOnce(
          xml,
          '</Relationships>',
          `<Relationship Id="rIdAigc" Type="${CUSTOM_RELATION}" Target="${CUSTOM_PATH}"/>`,
        ),
  );
  rewrite(CORE_PATH, (xml) => dateCore(xml, madeAt));
  return writeZip(parts, madeAt);
};

const addOnce = (xml: string, closing: string, addition: string): string =>
  xml.includes(CUSTOM_PATH) ? xml : xml.replace(closing, `${addition}${closing}`);

const customProperties = (mark: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    `<property fmtid="${USER_FORMAT}" pid="2" name="${AIGC_KEY}"><vt:lpwstr>${escapeXml(mark)}</vt:lpwstr></property>`,
    '</Properties>',
  ].join('');

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const dateCore = (xml: string, madeAt: Date): string => {
  const moment = madeAt.toISOString().replace(/\.\d+Z$/u, 'Z');
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu, `$1${moment}$3`);
};
