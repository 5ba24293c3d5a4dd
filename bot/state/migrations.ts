/**
 * What takes `bot.db` from one version to the next: entry n leads to `user_version` n + 1. Released entries are never
 * edited, new ones are appended, by whichever room needs a table. Times are milliseconds since 1970.
 */
export const migrations: readonly string[] = [
  `
  -- One row a message: written before the platform is told that it arrived, emptied when it is answered.
  CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    dedupe_key TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    -- received: to be answered. sending: a reply is on its way. done: nothing left to do.
    state TEXT NOT NULL CHECK (state IN ('received', 'sending', 'done')),
    outcome TEXT,
    reply_id TEXT,
    -- How many times a new process has taken it up.
    restarts INTEGER NOT NULL DEFAULT 0,
    -- JSON; null as soon as nothing is left to do.
    message TEXT,
    UNIQUE (channel, dedupe_key)
  ) STRICT;
  CREATE INDEX inbox_open ON inbox (id) WHERE state <> 'done';
  CREATE INDEX inbox_age ON inbox (received_at);

  -- What was said lately, for questions that lean on it. \`speaker\` is one person in one conversation.
  CREATE TABLE turns (
    id INTEGER PRIMARY KEY,
    speaker TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
    content TEXT NOT NULL,
    said_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX turns_of_speaker ON turns (speaker, id);
  CREATE INDEX turns_age ON turns (said_at);

  -- Answers that can still be shown in full, exported or judged.
  CREATE TABLE replies (
    reply_id TEXT PRIMARY KEY,
    speaker TEXT,
    question TEXT NOT NULL,
    reply TEXT NOT NULL,
    items TEXT NOT NULL,
    sent_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX replies_of_speaker ON replies (speaker, sent_at);
  CREATE INDEX replies_age ON replies (sent_at);

  -- \`person\` is a hash: enough to count each person once.
  CREATE TABLE verdicts (
    reply_id TEXT NOT NULL,
    person TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('helpful', 'unhelpful')),
    given_at INTEGER NOT NULL,
    PRIMARY KEY (reply_id, person)
  ) STRICT;
  CREATE INDEX verdicts_age ON verdicts (given_at);

  CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    remark TEXT NOT NULL,
    given_at INTEGER NOT NULL
  ) STRICT;

  -- What could not be answered well. Holds nobody's name.
  CREATE TABLE gaps (
    id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX gaps_age ON gaps (asked_at);

  -- Files an administrator has sent and not yet confirmed.
  CREATE TABLE offered_files (
    speaker TEXT PRIMARY KEY,
    files TEXT NOT NULL,
    offered_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE channel_notes (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (channel, key)
  ) STRICT;
  `,
  `
  -- Groups that an administrator has admitted in the group itself.
  CREATE TABLE admitted_groups (
    channel TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    admitted_at INTEGER NOT NULL,
    PRIMARY KEY (channel, conversation_id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What was answered, for an auditor. Holds hashes of the words, and the question itself only where that is set.
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    sender_id TEXT,
    reply_id TEXT NOT NULL,
    question TEXT,
    question_hash TEXT NOT NULL,
    answer_hash TEXT NOT NULL,
    outcome TEXT NOT NULL,
    engine TEXT,
    sources TEXT NOT NULL,
    latency_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX audit_age ON audit (at);
  `,
  `
  -- What people have asked to be reminded of. next_at is changed by whoever takes the occurrence.
  CREATE TABLE reminders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    address TEXT NOT NULL,
    is_group INTEGER NOT NULL,
    set_by TEXT,
    schedule TEXT NOT NULL,
    workdays_only INTEGER NOT NULL,
    due_window TEXT NOT NULL,
    unit TEXT,
    created_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX reminders_due ON reminders (next_at);
  CREATE INDEX reminders_of_place ON reminders (channel, conversation_id, id);
  `,
  `
  -- What an answer rests on, as JSON: the collections it was made from and the documents it shows. Null in rows of an
  -- earlier version, which are not shown again.
  ALTER TABLE replies ADD COLUMN basis TEXT;
  `,
];
