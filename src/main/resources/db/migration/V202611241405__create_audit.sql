CREATE TABLE audit (
    entry        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction  xid8        NOT NULL DEFAULT pg_current_xact_id(),
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL,
    via          text        NOT NULL,
    credential   text,
    address      text,
    trace        text,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject      text        NOT NULL,
    reason       text,
    before       text,
    after        text,
    change       bigint,
    changed_firm text GENERATED ALWAYS AS (CASE WHEN change IS NOT NULL THEN subject END) STORED,
    CONSTRAINT audit_via_known CHECK (via IN ('PASSWORD', 'TOKEN', 'OIDC', 'SESSION', 'NOBODY')),
    CONSTRAINT audit_subject_known CHECK (subject_kind IN ('FIRM', 'PARK', 'ACCOUNT', 'TOKEN', 'CONTACT', 'AUDIT')),
    CONSTRAINT audit_before_is_json CHECK (before IS JSON OBJECT),
    CONSTRAINT audit_after_is_json CHECK (after IS JSON OBJECT),
    CONSTRAINT audit_of_a_change FOREIGN KEY (changed_firm, change) REFERENCES history (uscc, last_sequence)
);
COMMENT ON TABLE audit IS 'Who did what, through what, from where, when, why: written with the change itself. Only ever added to.';
COMMENT ON COLUMN audit.transaction IS 'In this order, then by entry, they are numbered and sealed once no older transaction runs.';
COMMENT ON COLUMN audit.change IS 'Of a firm: its history entry (last_sequence), which has before and after.';
CREATE INDEX audit_by_order ON audit (transaction, entry);
CREATE INDEX audit_by_actor ON audit (actor, entry);
CREATE INDEX audit_by_subject ON audit (subject, entry);

GRANT SELECT, INSERT ON audit TO ${appRole};
