import PQueue from 'p-queue';

/** Work that must not overlap with other work of the same lane. */
export interface LaneJob {
  readonly lane: string;
  /** Among jobs of a lane that wait, the one with the lowest goes first. */
  readonly order: number;
  /** Never rejects. */
  run(): Promise<void>;
}

export interface LaneQueue {
  add(job: LaneJob): void;
  /** Jobs that have not begun. */
  waiting(): number;
  /** Jobs that are under way. */
  running(): number;
  /** Resolves to true when everything is done, to false after `graceMs`; then nothing that waits will begin. */
  drain(graceMs: number): Promise<boolean>;
}

/** Runs jobs one after the other within a lane, and up to `concurrency` lanes side by side. */
export const createLaneQueue = (concurrency: number): LaneQueue => {
  const queue = new PQueue({ concurrency });
  const lanes = new Map<string, LaneJob[]>();
  let waiting = 0;

  const runNext = async (lane: string): Promise<void> => {
    const jobs = lanes.get(lane);
    const job = jobs?.shift();
    if (!job) return;
    waiting -= 1;
    try {
      await job.run();
    } finally {
      // Behind the other lanes: one busy conversation does not keep the rest waiting.
      if (jobs && jobs.length > 0) void queue.add(() => runNext(lane));
      else lanes.delete(lane);
    }
  };

  return {
    add: (job) => {
      waiting += 1;
      const jobs = lanes.get(job.lane);
      if (!jobs) {
        lanes.set(job.lane, [job]);
        void queue.add(() => runNext(job.lane));
        return;
      }
      const at = jobs.findIndex(({ order }) => order > job.order);
      jobs.splice(at === -1 ? jobs.length : at, 0, job);
    },
    waiting: () => waiting,
    running: () => queue.pending,
    drain: async (graceMs) => {
      const idle = await within(queue.onIdle(), graceMs);
      queue.pause();
      queue.clear();
      return idle;
    },
  };
};

const within = async (work: Promise<unknown>, limitMs: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  try {
    return await Promise.race([work.then(() => true), limit]);
  } finally {
    clearTimeout(timer);
  }
};
