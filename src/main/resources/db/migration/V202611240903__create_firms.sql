CREATE TABLE firm (
    uscc             text PRIMARY KEY,
    version          integer     NOT NULL,
    firm_sequence    bigint      NOT NULL,
    recorded_at      timestamptz NOT NULL,
    registered_at    timestamptz NOT NULL,
    source_system    text,
    source_record_id text,
    CONSTRAINT firm_uscc_shape CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$' AND uscc NOT LIKE '92%'),
    CONSTRAINT firm_version_positive CHECK (version >= 1),
    CONSTRAINT firm_sequence_positive CHECK (firm_sequence >= 1)
);
COMMENT ON TABLE firm IS 'One row for each firm: the lock its writers take, and the counters that rise under it.';
COMMENT ON COLUMN firm.version IS 'Rises by one with each transaction that changes the firm or its certifications.';
COMMENT ON COLUMN firm.firm_sequence IS 'The number of the firm''s newest event: 1, 2, 3 … without a hole.';
COMMENT ON COLUMN firm.recorded_at IS 'The newest stamp given for this firm; stamps rise strictly.';

CREATE FUNCTION firm_counters_rise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version NOT IN (OLD.version, OLD.version + 1)
            OR NEW.firm_sequence < OLD.firm_sequence
            OR NEW.recorded_at <= OLD.recorded_at THEN
        RAISE EXCEPTION 'firm %: version, sequence and stamp only rise', OLD.uscc USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER firm_counters_rise BEFORE UPDATE ON firm FOR EACH ROW EXECUTE FUNCTION firm_counters_rise();

CREATE TABLE firm_facts (
    id              uuid PRIMARY KEY,
    uscc            text        NOT NULL REFERENCES firm (uscc),
    effective_from  date        NOT NULL,
    effective_until date,
    recorded_at     timestamptz NOT NULL,
    superseded_at   timestamptz,
    name            text        NOT NULL,
    established_on  date        NOT NULL,
    region_code     text        NOT NULL,
    reporting_unit  text        NOT NULL,
    tech_field      text        NOT NULL,
    industry_code   text        NOT NULL,
    park_code       text REFERENCES park (code),
    status          text        NOT NULL,
    CONSTRAINT firm_facts_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT firm_facts_field_known CHECK (tech_field ~ '^F[1-8]$'),
    CONSTRAINT firm_facts_status_known CHECK (status IN ('ACTIVE', 'DEREGISTERED')),
    CONSTRAINT firm_facts_effective_order CHECK (effective_from < effective_until),
    CONSTRAINT firm_facts_recorded_order CHECK (recorded_at < superseded_at),
    CONSTRAINT firm_facts_not_before_establishment CHECK (effective_from >= established_on),
    CONSTRAINT firm_facts_one_truth EXCLUDE USING gist (
        uscc WITH =,
        daterange(effective_from, effective_until) WITH &&,
        tstzrange(recorded_at, superseded_at) WITH &&)
);
COMMENT ON TABLE firm_facts IS 'Name, place, park, field and status on both time lines: for each day and each instant of knowledge one truth.';
COMMENT ON COLUMN firm_facts.effective_until IS 'The first day these facts no longer hold; null: open.';
COMMENT ON COLUMN firm_facts.superseded_at IS 'When the registry learned otherwise; null: what it knows now.';
CREATE INDEX firm_facts_by_firm ON firm_facts (uscc, effective_from);
CREATE INDEX firm_facts_by_name ON firm_facts USING gin (name gin_trgm_ops);
CREATE INDEX firm_facts_by_unit ON firm_facts (reporting_unit, uscc) WHERE superseded_at IS NULL;
CREATE INDEX firm_facts_by_park ON firm_facts (park_code, uscc) WHERE superseded_at IS NULL;

CREATE FUNCTION firm_facts_without_holes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    covered datemultirange;
    started date;
BEGIN
    SELECT range_agg(daterange(effective_from, effective_until)), max(established_on)
        INTO covered, started FROM firm_facts WHERE uscc = NEW.uscc AND superseded_at IS NULL;
    IF covered IS DISTINCT FROM datemultirange(daterange(started, NULL)) THEN
        RAISE EXCEPTION 'firm %: its facts cover %, not all days from %', NEW.uscc, covered, started
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER firm_facts_without_holes AFTER INSERT OR UPDATE ON firm_facts
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION firm_facts_without_holes();

CREATE TABLE contact (
    uscc        text PRIMARY KEY REFERENCES firm (uscc),
    name        text        NOT NULL,
    phone       text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT contact_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
    CONSTRAINT contact_phone_length CHECK (char_length(phone) BETWEEN 1 AND 40)
);
COMMENT ON TABLE contact IS 'Personal data, in this one place: never in history, events or stored answers; erasable.';

GRANT SELECT, INSERT ON firm, firm_facts TO ${appRole};
GRANT UPDATE (version, firm_sequence, recorded_at) ON firm TO ${appRole};
GRANT UPDATE (superseded_at) ON firm_facts TO ${appRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON contact TO ${appRole};
