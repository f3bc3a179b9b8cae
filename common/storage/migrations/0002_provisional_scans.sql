-- The few that were let in before their registration was known are found without reading every scan.
CREATE INDEX scan_provisional ON scan (event_id, scanned_at) WHERE admission = 'provisional';
