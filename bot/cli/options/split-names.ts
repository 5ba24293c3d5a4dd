/** The names of a list as people type it: 县教育局、县民政局 or with commas. */
export const splitNames = (raw: string): readonly string[] =>
  raw
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
