/** Stands for a member of a port that a test does not expect to be called. */
export const notImplemented = (member: string) => (): never => {
  throw new Error(`${member} is not part of this fake`);
};
