import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  advance(): void;
  stop(): void;
}

/** A bar that counts files; draws nothing without a stream. */
export const createProgressBar = (stream: NodeJS.WritableStream | null, total: number): ProgressBar => {
  if (!stream) return { advance: () => undefined, stop: () => undefined };
  const format = '收录 {bar} {value}/{total} 份';
  const bar = new SingleBar({ stream, format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
};
