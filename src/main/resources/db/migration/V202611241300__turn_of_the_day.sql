-- What a day brings by itself (a certification begins, runs out, is about to) is told once for each firm and day.
CREATE OR REPLACE FUNCTION firm_counters_rise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version NOT IN (OLD.version, OLD.version + 1)
            OR NEW.firm_sequence < OLD.firm_sequence
            OR (NEW.recorded_at <= OLD.recorded_at
                AND (NEW.version, NEW.firm_sequence, NEW.recorded_at) <> (OLD.version, OLD.firm_sequence, OLD.recorded_at))
            OR NEW.turned_through < OLD.turned_through THEN
        RAISE EXCEPTION 'firm %: version, sequence, stamp and turned days only rise', OLD.uscc
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

ALTER TABLE firm ADD COLUMN turned_through date;
ALTER TABLE firm ADD COLUMN next_turn date;
-- Whoever recorded the newest change told all that was over by then; the day after is looked at again.
UPDATE firm SET turned_through = (recorded_at AT TIME ZONE 'Asia/Shanghai')::date,
                next_turn = (recorded_at AT TIME ZONE 'Asia/Shanghai')::date + 1;
ALTER TABLE firm ALTER COLUMN turned_through SET NOT NULL;
ALTER TABLE firm ADD CONSTRAINT firm_next_turn_ahead CHECK (next_turn > turned_through);
COMMENT ON COLUMN firm.turned_through IS 'The day up to which all is told that the dates alone bring about.';
COMMENT ON COLUMN firm.next_turn IS 'The next day that brings something; null: none is known.';
CREATE INDEX firm_by_next_turn ON firm (next_turn, uscc) WHERE next_turn IS NOT NULL;
GRANT UPDATE (turned_through, next_turn) ON firm TO ${appRole};

CREATE UNIQUE INDEX history_one_turn_a_day ON history (uscc, effective_on) WHERE kind = 'TURNED';

CREATE TABLE expiry_notice (
    certification_id uuid        NOT NULL,
    valid_through    date        NOT NULL,
    days_ahead       integer     NOT NULL,
    uscc             text        NOT NULL REFERENCES firm (uscc),
    recorded_at      timestamptz NOT NULL,
    CONSTRAINT expiry_notice_once PRIMARY KEY (certification_id, valid_through, days_ahead),
    CONSTRAINT expiry_notice_threshold CHECK (days_ahead IN (180, 90, 60, 30, 7))
);
COMMENT ON TABLE expiry_notice IS 'Which certifications were told to run out in so many days: once each.';
GRANT SELECT, INSERT ON expiry_notice TO ${appRole};

CREATE TABLE succession (
    id              uuid PRIMARY KEY,
    uscc            text        NOT NULL REFERENCES firm (uscc),
    successor       text        NOT NULL REFERENCES firm (uscc),
    effective_on    date        NOT NULL,
    kind            text        NOT NULL,
    decision_number text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    CONSTRAINT succession_kind_known CHECK (kind IN ('MERGED', 'SPLIT', 'REISSUED')),
    CONSTRAINT succession_not_itself CHECK (uscc <> successor),
    CONSTRAINT succession_once UNIQUE (uscc, successor)
);
COMMENT ON TABLE succession IS 'The old code leads to the new one.';
CREATE UNIQUE INDEX succession_whole_once ON succession (uscc) WHERE kind <> 'SPLIT';
GRANT SELECT, INSERT ON succession TO ${appRole};
