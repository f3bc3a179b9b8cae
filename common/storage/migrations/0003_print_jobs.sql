-- replay
-- Happenings. A job is a badge asked for at a station; its results are the steps that it has taken,
-- "started" before a single byte of it leaves for the printer.

CREATE TABLE print_job (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL
) STRICT;
CREATE INDEX print_job_by_station ON print_job (station_id, asked_at);
CREATE INDEX print_job_by_event ON print_job (event_id, asked_at);
CREATE INDEX print_job_by_registration ON print_job (registration_id, generation);

-- reason is the key of a sentence, reason_values what it is told with, a JSON object or ''.
CREATE TABLE print_result (
    id INTEGER PRIMARY KEY,
    job_id INTEGER NOT NULL,
    step TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_values TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    replica_id INTEGER NOT NULL
) STRICT;
-- Whether a job has come to its end is read from the index alone.
CREATE INDEX print_result_by_job ON print_result (job_id, step);
