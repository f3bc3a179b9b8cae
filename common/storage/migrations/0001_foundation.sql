-- Facts are the truth; every other table can be rebuilt from them (lanyard-admin check --replay).
-- Times are UTC milliseconds. A clock is a hybrid logical clock: 48 bits of milliseconds, then 16
-- bits of counter. An id names a thing for ever and on every station.

-- This file as a writer of facts. One row.
CREATE TABLE self (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    replica_id INTEGER NOT NULL,
    next_seq INTEGER NOT NULL,
    clock INTEGER NOT NULL
) STRICT;

-- Immutable. seq has no gaps within a replica, so a loss shows. What a fact says about a person
-- can be moved from body to sealed, encrypted under that person's key (sealed_for).
CREATE TABLE fact (
    replica_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command_id INTEGER NOT NULL,
    noun TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    seen TEXT,
    sealed BLOB,
    sealed_for INTEGER,
    PRIMARY KEY (replica_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_by_subject ON fact (subject_id);

-- Own facts that have not come back from other stations yet.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY
) STRICT;

-- What was answered to each command, so that a retry is answered the same and counts once.
CREATE TABLE command (
    command_id INTEGER PRIMARY KEY,
    outcome TEXT NOT NULL,
    clock INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Facts of kinds that this version does not know, kept for the version that does, and facts that
-- contradict one already here under the same replica and seq.
CREATE TABLE quarantine (
    replica_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    why TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (replica_id, seq, why, body)
) STRICT, WITHOUT ROWID;

-- Edits that another edit, made without knowledge of them, outlived. Derived from the facts.
CREATE TABLE losing_edit (
    noun TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    value ANY,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    PRIMARY KEY (noun, subject_id, field, clock, replica_id)
) STRICT, WITHOUT ROWID;

-- Records. Each field keeps the clock and replica of the fact that set it: those of the row, or,
-- where fields differ, those in clocks, an array in the order of the columns.

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    first_name TEXT NOT NULL DEFAULT '',
    last_name TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    badge_name TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    organisation_id INTEGER NOT NULL DEFAULT 0,
    language TEXT NOT NULL DEFAULT 'en',
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    name_cy TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    mode TEXT NOT NULL DEFAULT 'in person',
    role TEXT NOT NULL DEFAULT 'organiser',
    venue TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    run_by TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL DEFAULT '',
    ends_on TEXT NOT NULL DEFAULT '',
    membership_year TEXT NOT NULL DEFAULT '',
    time_zone TEXT NOT NULL DEFAULT 'Europe/London',
    state TEXT NOT NULL DEFAULT 'draft',
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;

CREATE TABLE event_day (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL DEFAULT 0,
    day TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;
CREATE INDEX event_day_by_event ON event_day (event_id, day);

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL DEFAULT '',
    title_cy TEXT NOT NULL DEFAULT '',
    room TEXT NOT NULL DEFAULT '',
    starts_at INTEGER NOT NULL DEFAULT 0,
    ends_at INTEGER NOT NULL DEFAULT 0,
    capacity INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;
CREATE INDEX session_by_event ON session (event_id, starts_at);

CREATE TABLE registration (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL DEFAULT 0,
    organisation_id INTEGER NOT NULL DEFAULT 0,
    reference TEXT NOT NULL DEFAULT '',
    delegate_type TEXT NOT NULL DEFAULT 'member',
    state TEXT NOT NULL DEFAULT '',
    payment TEXT NOT NULL DEFAULT 'not due',
    days TEXT NOT NULL DEFAULT '',
    cancel_reason TEXT NOT NULL DEFAULT '',
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;
CREATE INDEX registration_by_reference ON registration (event_id, reference);
CREATE INDEX registration_by_person ON registration (person_id);

CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    name_cy TEXT NOT NULL DEFAULT '',
    requires_payment INTEGER NOT NULL DEFAULT 0,
    admits_provisional INTEGER NOT NULL DEFAULT 1,
    removed INTEGER NOT NULL DEFAULT 0,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;
CREATE INDEX checkpoint_by_event ON checkpoint (event_id);

CREATE TABLE station (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    event_id INTEGER NOT NULL DEFAULT 0,
    checkpoint_id INTEGER NOT NULL DEFAULT 0,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL,
    clocks TEXT
) STRICT;

-- Happenings. A row is never changed.

CREATE TABLE badge (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    key_number INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL
) STRICT;
CREATE INDEX badge_by_registration ON badge (registration_id, generation);

CREATE TABLE scan (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    checkpoint_id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    direction TEXT NOT NULL,
    admission TEXT NOT NULL,
    generation INTEGER NOT NULL,
    scanned_at INTEGER NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL
) STRICT;
CREATE INDEX scan_by_registration ON scan (registration_id);
CREATE INDEX scan_by_event ON scan (event_id, scanned_at);

CREATE TABLE scan_undo (
    id INTEGER PRIMARY KEY,
    scan_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    undone_at INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL
) STRICT;
CREATE INDEX scan_undo_by_registration ON scan_undo (registration_id);

CREATE TABLE refused_scan (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL,
    checkpoint_id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    why TEXT NOT NULL,
    scanned_at INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL
) STRICT;
CREATE INDEX refused_scan_by_event ON refused_scan (event_id, scanned_at);

-- Derived from registrations and scans.

CREATE TABLE presence (
    registration_id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL,
    arrived_at INTEGER,
    days TEXT NOT NULL,
    inside INTEGER NOT NULL
) STRICT;

CREATE TABLE tally (
    event_id INTEGER NOT NULL,
    tally_by TEXT NOT NULL,
    key TEXT NOT NULL,
    expected INTEGER NOT NULL,
    arrived INTEGER NOT NULL,
    inside INTEGER NOT NULL,
    PRIMARY KEY (event_id, tally_by, key)
) STRICT, WITHOUT ROWID;
