import type { Channel } from '../channel/channel.ts';
import type { ChannelName, InboundMessage } from '../channel/inbound-message.ts';
import { createLaneQueue } from './inbox/lane-queue.ts';
import { laneOf, speakerOf } from './memory/speaker.ts';
import { type Job, type ProcessingParts, processMessage } from './process-message.ts';

/** Answers messages: one after the other within a conversation, several conversations side by side. */
export interface Worker {
  /** Takes a message that is in the inbox. `apart`: not behind the others of its conversation. */
  add(id: number, message: InboundMessage, options?: { readonly apart: boolean }): void;
  /** Takes back what this person has asked in this conversation and has no answer to yet. */
  cancel(message: InboundMessage): void;
  waiting(): number;
  running(): number;
  /** Finishes what it can within `graceMs`; what is left is not answered by this process. */
  stop(graceMs: number): Promise<void>;
}

interface WorkerParts extends ProcessingParts {
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly concurrency: number;
}

/** Makes the worker of one process. */
export const createWorker = (parts: WorkerParts): Worker => {
  const queue = createLaneQueue(parts.concurrency);
  const jobs = new Set<Job>();
  return {
    add: (id, message, { apart } = { apart: false }) => {
      const job: Job = { id, message, fate: 'open' };
      jobs.add(job);
      const lane = laneOf(message);
      queue.add({
        lane: apart ? `${lane} ${id}` : lane,
        // Platforms deliver out of order over several connections.
        order: message.sentAt.getTime(),
        run: () => answerJob(parts, job).finally(() => jobs.delete(job)),
      });
    },
    cancel: (message) => {
      const [lane, speaker] = [laneOf(message), speakerOf(message)];
      if (speaker === null) return;
      for (const job of jobs) {
        if (laneOf(job.message) === lane && speakerOf(job.message) === speaker) job.fate = 'cancelled';
      }
    },
    waiting: () => queue.waiting(),
    running: () => queue.running(),
    stop: async (graceMs) => {
      if (await queue.drain(graceMs)) return;
      for (const job of jobs) job.fate = 'abandoned';
    },
  };
};

const answerJob = async (parts: WorkerParts, job: Job): Promise<void> => {
  const channel = parts.channels.get(job.message.address.channel);
  if (channel) await processMessage(parts, channel, job);
  else parts.inbox.finish(job.id, 'failed');
};
