/** Lets others wait for something to become true; looked at again whenever something happened. */
export interface Signal {
  happened(): void;
  /** The first value of `look` that is neither null nor false; rejects after `limitMs` milliseconds. */
  until<T>(look: () => T | null | false, limitMs?: number): Promise<T>;
}

const LIMIT_MS = 10_000;

/** Makes a signal. */
export const createSignal = (): Signal => {
  const looks = new Set<() => void>();
  return {
    happened: () => {
      for (const look of [...looks]) look();
    },
    until: <T>(look: () => T | null | false, limitMs = LIMIT_MS) =>
      new Promise<T>((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer);
          looks.delete(again);
        };
        const again = (): void => {
          const found = look();
          if (found === null || found === false) return;
          end();
          resolve(found);
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`nothing of the kind happened within ${limitMs} ms: ${look}`));
        }, limitMs);
        looks.add(again);
        again();
      }),
  };
};
