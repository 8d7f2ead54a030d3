CREATE TABLE history (
    id               uuid        NOT NULL,
    uscc             text        NOT NULL REFERENCES firm (uscc),
    version          integer     NOT NULL,
    first_sequence   bigint      NOT NULL,
    last_sequence    bigint      NOT NULL,
    kind             text        NOT NULL,
    effective_on     date        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    actor            text        NOT NULL,
    via              text        NOT NULL,
    certification_id uuid,
    decision_number  text,
    issuer           text,
    reason           text,
    details          text        NOT NULL,
    follows          bigint GENERATED ALWAYS AS (NULLIF(first_sequence - 1, 0)) STORED,
    CONSTRAINT history_pkey PRIMARY KEY (uscc, last_sequence),
    CONSTRAINT history_has_events CHECK (first_sequence BETWEEN 1 AND last_sequence),
    CONSTRAINT history_without_holes FOREIGN KEY (uscc, follows) REFERENCES history (uscc, last_sequence),
    CONSTRAINT history_stamps_differ UNIQUE (uscc, recorded_at),
    CONSTRAINT history_details_are_json CHECK (details IS JSON OBJECT)
);
COMMENT ON TABLE history IS 'One row for each transaction that changed a firm: what, who, by which decision, with which events. Only ever added to.';
COMMENT ON COLUMN history.follows IS 'The last event of the entry before: a chain without holes, first event to last.';
COMMENT ON COLUMN history.details IS 'Old and new values of what changed, and the warnings given.';
CREATE INDEX history_by_time ON history (recorded_at);

GRANT SELECT, INSERT ON history TO ${appRole};
