import type { ReplyAddress } from '../channel/inbound-message.ts';

/** Which days a reminder looks at, counted from the day it is sent. */
export type ReminderWindow = 'today' | 'this-week' | 'next-week' | 'this-month' | 'next-month';

/** When and about what somebody wants to be reminded. */
export interface ReminderWish {
  /** Minute, hour, day, month and weekday as in cron, in China's time. */
  readonly schedule: string;
  /** Only on working days, make-up days included. */
  readonly workdaysOnly: boolean;
  readonly window: ReminderWindow;
  /** As typed; null for the tasks of everybody. */
  readonly unit: string | null;
}

/** A wish that is kept, with where to say it. */
export interface Reminder extends ReminderWish {
  readonly id: number;
  readonly address: ReplyAddress;
  readonly isGroup: boolean;
  /** The platform's id of whoever set it: in a chat of their own it is their rights that count. */
  readonly setBy: string | null;
  readonly nextAt: Date;
}
