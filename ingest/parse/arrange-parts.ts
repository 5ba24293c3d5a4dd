import type { Block, BlockRole } from './block.ts';
import { issuedByBlocks } from './issued-titles.ts';
import { isColophonRole, roleName } from './role-names.ts';

/**
 * A stretch of the document. `outer`: an element around the text. The others hold text: the notice around an enclosure,
 * the main text (the enclosure, or the whole document where there is none), an attachment (`head` is its label and
 * title), text that nothing announces.
 */
export interface Part {
  readonly kind: 'outer' | 'notice' | 'main' | 'annex' | 'appendix';
  readonly head: Block | null;
  readonly blocks: readonly Block[];
}

type Container = 'shell' | 'enclosure' | 'annex' | 'appendix';

interface Stretch {
  readonly container: Container | 'outer';
  readonly head: Block | null;
  readonly blocks: Block[];
}

/** Groups the blocks of a document into its parts, in order. */
export const arrangeParts = (blocks: readonly Block[]): readonly Part[] => {
  const stretches = divide(blocks);
  const hasEnclosure = stretches.some(({ container }) => container === 'enclosure');
  return stretches.map(({ container, head, blocks: own }) => ({
    kind: partKind(container, hasEnclosure),
    head,
    blocks: own,
  }));
};

const partKind = (container: Stretch['container'], hasEnclosure: boolean): Part['kind'] => {
  if (container === 'enclosure') return 'main';
  if (container === 'shell') return hasEnclosure ? 'notice' : 'main';
  return container;
};

const divide = (blocks: readonly Block[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let container: Container = 'shell';
  let closed = false;
  for (const block of blocks) {
    if (block.role === 'annex') container = 'annex';
    else if (isText(block.role) && closed) container = containerBehind(container, blocks);
    const isOuter = block.role !== 'annex' && !isText(block.role) && !isInside(container, block.role);
    append(stretches, isOuter ? 'outer' : container, block);
    if (block.role === 'enclosure-title') container = 'enclosure';
    closed = closes(block.role) || (closed && isOuter && block.role !== 'enclosure-title');
  }
  return stretches;
};

const append = (stretches: Stretch[], container: Stretch['container'], block: Block): void => {
  const last = stretches.at(-1);
  if (block.role === 'annex') stretches.push({ container, head: block, blocks: [] });
  else if (last?.container === container && container !== 'outer') last.blocks.push(block);
  else stretches.push({ container, head: null, blocks: [block] });
};

const isText = (role: BlockRole): boolean => roleName(role) === null;

/** Signatures and notes inside an attachment are part of it; the colophon never is. */
const isInside = (container: Container, role: BlockRole): boolean =>
  (container === 'annex' || container === 'appendix') && role !== 'enclosure-title' && !isColophonRole(role);

const closes = (role: BlockRole): boolean => role === 'signature' || role === 'signed-date';

/** Text below the signature of a notice that issues something is what it issues. */
const containerBehind = (container: Container, blocks: readonly Block[]): Container =>
  container === 'shell' && issuedByBlocks(blocks).length > 0 ? 'enclosure' : 'appendix';
