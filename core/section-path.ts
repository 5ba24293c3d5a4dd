export { compareSectionPaths } from './section-path/compare-section-paths.ts';
export { findSectionPaths } from './section-path/find-section-paths.ts';
export { normaliseSectionPath } from './section-path/normalise-section-path.ts';
export { isAncestorPath, parentPath } from './section-path/path-ancestry.ts';
export { resolveSectionPath } from './section-path/resolve-section-path.ts';
