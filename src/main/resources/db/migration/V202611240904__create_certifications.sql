CREATE TABLE certification (
    id                 uuid        NOT NULL,
    revision           integer     NOT NULL,
    uscc               text        NOT NULL REFERENCES firm (uscc),
    rung               text        NOT NULL,
    certificate_number text        NOT NULL,
    issued_on          date        NOT NULL,
    valid_from         date        NOT NULL,
    valid_through      date        NOT NULL,
    decision_number    text        NOT NULL,
    issuer             text        NOT NULL,
    park_code          text REFERENCES park (code),
    ended_on           date,
    ended_how          text,
    ended_reason       text,
    ended_decision     text,
    outcome            text,
    ground             text,
    override_reason    text,
    void               boolean     NOT NULL,
    first_recorded_at  timestamptz NOT NULL,
    recorded_at        timestamptz NOT NULL,
    superseded_at      timestamptz,
    held               daterange GENERATED ALWAYS AS (
        CASE WHEN void THEN 'empty'::daterange
             ELSE daterange(valid_from, GREATEST(valid_from, LEAST(valid_through + 1, ended_on))) END) STORED,
    CONSTRAINT certification_pkey PRIMARY KEY (id, revision),
    CONSTRAINT certification_rung_known
        CHECK (rung IN ('INCUBATED', 'TECH_SME', 'PROVINCIAL_INNOVATIVE', 'HIGH_TECH')),
    CONSTRAINT certification_number_shape
        CHECK (char_length(certificate_number) BETWEEN 1 AND 64 AND position('/' IN certificate_number) = 0),
    CONSTRAINT certification_validity_order CHECK (valid_from <= valid_through),
    CONSTRAINT certification_end_whole CHECK ((ended_on IS NULL) = (ended_how IS NULL)),
    CONSTRAINT certification_end_known CHECK (ended_how IN ('REVOKED', 'ENDED', 'DEREGISTERED')),
    CONSTRAINT certification_end_within
        CHECK (ended_on <= valid_through AND (ended_on >= valid_from OR ended_how = 'DEREGISTERED')),
    CONSTRAINT certification_outcome_known
        CHECK (outcome IN ('GRADUATED', 'TIME_EXPIRED', 'LEFT', 'CLOSED', 'REMOVED')),
    CONSTRAINT certification_ground_of_graduation
        CHECK (ground IS NULL OR (ground IN ('G1', 'G2', 'G3', 'G4') AND outcome = 'GRADUATED')),
    CONSTRAINT certification_recorded_order CHECK (recorded_at < superseded_at),
    CONSTRAINT certification_one_truth EXCLUDE USING gist (
        id WITH =, tstzrange(recorded_at, superseded_at) WITH &&)
);
COMMENT ON TABLE certification IS 'A firm holds a rung; each row is what the registry knew of it from recorded_at until superseded_at.';
COMMENT ON COLUMN certification.ended_on IS 'The first day not in force, when it was cut short; running out needs no entry, the dates say it.';
COMMENT ON COLUMN certification.void IS 'It never was: recorded by mistake. Its number is free again.';
COMMENT ON COLUMN certification.held IS 'The days on which it is in force.';

CREATE INDEX certification_by_firm ON certification (uscc);
CREATE UNIQUE INDEX certification_number_taken ON certification (certificate_number)
    WHERE superseded_at IS NULL AND NOT void AND rung <> 'INCUBATED';
CREATE UNIQUE INDEX certification_agreement_taken ON certification (park_code, certificate_number) NULLS NOT DISTINCT
    WHERE superseded_at IS NULL AND NOT void AND rung = 'INCUBATED';

GRANT SELECT, INSERT ON certification TO ${appRole};
GRANT UPDATE (superseded_at) ON certification TO ${appRole};
