import type { ReplyAddress } from '../channel/inbound-message.ts';
import type { BotState } from '../state/open-state.ts';
import type { Reminder, ReminderWindow, ReminderWish } from './reminder.ts';

/** Where reminders are kept. */
export interface ReminderBook {
  add(wish: ReminderWish, place: Pick<Reminder, 'address' | 'isGroup' | 'setBy' | 'nextAt'>, at: Date): Reminder;
  /** Of one conversation, oldest first. */
  list(address: Pick<ReplyAddress, 'channel' | 'conversationId'>): readonly Reminder[];
  remove(id: number): void;
  dueBy(now: Date): readonly Reminder[];
  /** The moment of the next one; null when there are none. */
  nextAt(): Date | null;
  /**
   * Takes one occurrence: sets the next moment if it is still the one that was read. True for one caller only, in
   * however many processes, so each occurrence is sent by one.
   */
  claim(reminder: Reminder, nextAt: Date): boolean;
  /** Counts failures in a row; `delivered` begins anew. Gives the count. */
  note(id: number, outcome: 'delivered' | 'failed'): number;
}

interface Row {
  readonly id: number;
  readonly address: string;
  readonly isGroup: number;
  readonly setBy: string | null;
  readonly schedule: string;
  readonly workdaysOnly: number;
  readonly window: string;
  readonly unit: string | null;
  readonly nextAt: number;
}

const COLUMNS = `id, address, is_group AS isGroup, set_by AS setBy, schedule, workdays_only AS workdaysOnly,
  due_window AS window, unit, next_at AS nextAt`;

export const createReminderBook = ({ database }: BotState): ReminderBook => {
  const insert = database.prepare<(string | number | null)[]>(
    `INSERT INTO reminders (channel, conversation_id, address, is_group, set_by, schedule, workdays_only, due_window,
       unit, created_at, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectPlace = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM reminders WHERE channel = ? AND conversation_id = ? ORDER BY id`,
  );
  const selectDue = database.prepare<[number], Row>(
    `SELECT ${COLUMNS} FROM reminders WHERE next_at <= ? ORDER BY next_at, id`,
  );
  const selectNext = database.prepare<[], number | null>('SELECT min(next_at) FROM reminders').pluck();
  const deleteOne = database.prepare<[number]>('DELETE FROM reminders WHERE id = ?');
  const claim = database.prepare<[number, number, number]>(
    'UPDATE reminders SET next_at = ? WHERE id = ? AND next_at = ?',
  );
  const setFailures = database
    .prepare<[number, number], number>(
      'UPDATE reminders SET failures = CASE ? WHEN 1 THEN failures + 1 ELSE 0 END WHERE id = ? RETURNING failures',
    )
    .pluck();

  return {
    add: (wish, { address, isGroup, setBy, nextAt }, at) => {
      const { channel, conversationId } = address;
      const { schedule, workdaysOnly, window, unit } = wish;
      const { lastInsertRowid } = insert.run(
        channel,
        conversationId,
        JSON.stringify(address),
        Number(isGroup),
        setBy,
        schedule,
        Number(workdaysOnly),
        window,
        unit,
        at.getTime(),
        nextAt.getTime(),
      );
      return { ...wish, id: Number(lastInsertRowid), address, isGroup, setBy, nextAt };
    },
    list: ({ channel, conversationId }) => selectPlace.all(channel, conversationId).map(toReminder),
    remove: (id) => void deleteOne.run(id),
    dueBy: (now) => selectDue.all(now.getTime()).map(toReminder),
    nextAt: () => {
      const next = selectNext.get();
      return typeof next === 'number' ? new Date(next) : null;
    },
    claim: ({ id, nextAt: read }, nextAt) => claim.run(nextAt.getTime(), id, read.getTime()).changes === 1,
    note: (id, outcome) => setFailures.get(Number(outcome === 'failed'), id) ?? 0,
  };
};

const toReminder = ({ address, isGroup, workdaysOnly, window, nextAt, ...rest }: Row): Reminder => ({
  ...rest,
  address: JSON.parse(address) as ReplyAddress,
  isGroup: isGroup === 1,
  workdaysOnly: workdaysOnly === 1,
  window: window as ReminderWindow,
  nextAt: new Date(nextAt),
});
