-- Who may do what: a role, and how far it reaches. The same columns for people (account) and systems (api_token).
ALTER TABLE account
    ADD COLUMN units            text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN parks            text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN rungs            text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN personal_data    boolean NOT NULL DEFAULT false,
    ADD COLUMN enabled          boolean NOT NULL DEFAULT true,
    ADD COLUMN version          integer NOT NULL DEFAULT 1;

-- Nothing but an administrator could be made before, so every account there is fits its role.
CREATE FUNCTION scope_fits(role text, units text[], parks text[], rungs text[], personal_data boolean)
    RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE role
        WHEN 'certifying-office' THEN cardinality(rungs) > 0 AND cardinality(parks) = 0 AND NOT personal_data
        WHEN 'park-administrator' THEN
            cardinality(parks) > 0 AND cardinality(units) = 0 AND cardinality(rungs) = 0 AND NOT personal_data
        WHEN 'reader' THEN cardinality(rungs) = 0
        ELSE cardinality(units) = 0 AND cardinality(parks) = 0 AND cardinality(rungs) = 0 AND NOT personal_data
    END AND rungs <@ ARRAY['INCUBATED', 'TECH_SME', 'PROVINCIAL_INNOVATIVE', 'HIGH_TECH']
$$;
ALTER TABLE account
    ADD CONSTRAINT account_scope_fits_role CHECK (scope_fits(role, units, parks, rungs, personal_data)),
    ADD CONSTRAINT account_version_positive CHECK (version >= 1);
COMMENT ON COLUMN account.units IS 'Reporting units it reaches; empty: not bound by them.';
COMMENT ON COLUMN account.parks IS 'Parks it reaches; empty: not bound by them.';
COMMENT ON COLUMN account.rungs IS 'Rungs a certifying office decides on.';
COMMENT ON COLUMN account.personal_data IS 'A reader that may see contacts.';
COMMENT ON COLUMN account.enabled IS 'Accounts are never removed: their names stand in the history.';

CREATE FUNCTION account_administrator_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- One after the other, or each of two could count on the other one's administrator.
    PERFORM pg_advisory_xact_lock(hashtextextended('account_administrator_left', 0));
    IF NOT EXISTS (SELECT FROM account WHERE role = 'administrator' AND enabled) THEN
        RAISE EXCEPTION 'no administrator would be left' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'account_administrator_left';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER account_administrator_left AFTER UPDATE ON account
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION account_administrator_left();

REVOKE UPDATE ON account FROM ${appRole};
GRANT UPDATE (password_hash, must_change_password, role, units, parks, rungs, personal_data, enabled, version)
    ON account TO ${appRole};

CREATE TABLE api_token (
    id            uuid PRIMARY KEY,
    name          text        NOT NULL,
    secret_hash   bytea       NOT NULL,
    role          text        NOT NULL,
    units         text[]      NOT NULL,
    parks         text[]      NOT NULL,
    rungs         text[]      NOT NULL,
    personal_data boolean     NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    text        NOT NULL,
    expires_at    timestamptz NOT NULL,
    revoked_at    timestamptz,
    revoked_by    text,
    last_used_at  timestamptz,
    CONSTRAINT api_token_name_taken UNIQUE (name),
    CONSTRAINT api_token_name_shape CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    CONSTRAINT api_token_hash_length CHECK (octet_length(secret_hash) = 32),
    CONSTRAINT api_token_role_known CHECK (role IN
        ('administrator', 'planner', 'certifying-office', 'park-administrator', 'reader', 'auditor')),
    CONSTRAINT api_token_scope_fits_role CHECK (scope_fits(role, units, parks, rungs, personal_data)),
    CONSTRAINT api_token_expires_later CHECK (expires_at > created_at),
    CONSTRAINT api_token_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON TABLE api_token IS 'What systems log in with. Of the secret only a hash is kept; names are never used again.';
COMMENT ON COLUMN api_token.last_used_at IS 'To the minute.';
GRANT SELECT, INSERT ON api_token TO ${appRole};
GRANT UPDATE (revoked_at, revoked_by, last_used_at) ON api_token TO ${appRole};

CREATE TABLE console_session (
    id_hash      bytea PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account (id),
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    CONSTRAINT console_session_hash_length CHECK (octet_length(id_hash) = 32)
);
COMMENT ON TABLE console_session IS 'Logins to the console that have not ended. Of the cookie only a hash is kept.';
CREATE INDEX console_session_by_account ON console_session (account_id);
CREATE INDEX console_session_by_age ON console_session (last_seen_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON console_session TO ${appRole};

CREATE TABLE login_failure (
    name_hash text        NOT NULL,
    network   text        NOT NULL,
    failures  integer     NOT NULL,
    last_at   timestamptz NOT NULL,
    PRIMARY KEY (name_hash, network)
);
COMMENT ON TABLE login_failure IS 'Wrong passwords in a row: of a name from a network, of a name from anywhere (network *), of a network with any name (name *).';
COMMENT ON COLUMN login_failure.name_hash IS 'Of the name as typed, since people type passwords there; known and unknown names alike, so that neither shows.';
CREATE INDEX login_failure_by_age ON login_failure (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON login_failure TO ${appRole};

CREATE TABLE login_origin (
    name_hash text        NOT NULL,
    network   text        NOT NULL,
    last_at   timestamptz NOT NULL,
    PRIMARY KEY (name_hash, network)
);
COMMENT ON TABLE login_origin IS 'From where an account has logged in: others who try its password do not shut these out.';
GRANT SELECT, INSERT, UPDATE, DELETE ON login_origin TO ${appRole};
