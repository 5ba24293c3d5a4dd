import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine and day a measurement belongs to, and how busy the machine was before it, in one line. */
export const machineLine = (today: Date): string => {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = today.toISOString().slice(0, 10);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return [
    `${day}, ${processors.length} × ${model} (${arch()}), ${memory} GiB, ${type()} ${release()}, Node ${process.version}`,
    `load ${load} before`,
  ].join(', ');
};
