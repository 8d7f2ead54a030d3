CREATE TABLE outbox (
    entry         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            uuid        NOT NULL,
    type          text        NOT NULL,
    subject       text        NOT NULL,
    firm_sequence bigint,
    recorded_at   timestamptz NOT NULL,
    envelope      text        NOT NULL,
    standing      text
);
COMMENT ON TABLE outbox IS 'Events of committed transactions that have no place in the total order yet. The sequencer moves them to event.';
COMMENT ON COLUMN outbox.envelope IS 'The CloudEvent as JSON, whole but for its sequence.';
COMMENT ON COLUMN outbox.standing IS 'Where the firm stands after the transaction (JSON, whole but for its sequence): on the last event of each.';
-- The table stays small but is rewritten all day: clean it early and often.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

CREATE TABLE event (
    sequence      bigint PRIMARY KEY,
    id            uuid        NOT NULL,
    type          text        NOT NULL,
    subject       text        NOT NULL,
    firm_sequence bigint,
    recorded_at   timestamptz NOT NULL,
    sequenced_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    envelope      text        NOT NULL,
    standing      text,
    follows       bigint GENERATED ALWAYS AS (NULLIF(sequence - 1, 0)) STORED,
    CONSTRAINT event_sequence_positive CHECK (sequence >= 1),
    CONSTRAINT event_without_holes FOREIGN KEY (follows) REFERENCES event (sequence)
);
COMMENT ON TABLE event IS 'The change feed: every event in one total order, 1, 2, 3 … without a hole. Only ever added to.';
CREATE INDEX event_by_subject ON event (subject, firm_sequence);

CREATE TABLE relay_progress (
    relay      text PRIMARY KEY,
    sequence   bigint      NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE relay_progress IS 'The last event that the broker acknowledged.';

GRANT SELECT, INSERT, DELETE ON outbox TO ${appRole};
GRANT SELECT, INSERT ON event TO ${appRole};
GRANT SELECT, INSERT, UPDATE ON relay_progress TO ${appRole};
