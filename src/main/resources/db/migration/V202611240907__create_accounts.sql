CREATE TABLE account (
    id                   uuid PRIMARY KEY,
    username             text        NOT NULL,
    password_hash        text        NOT NULL,
    role                 text        NOT NULL,
    must_change_password boolean     NOT NULL,
    created_at           timestamptz NOT NULL,
    CONSTRAINT account_username_taken UNIQUE (username),
    CONSTRAINT account_username_shape CHECK (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    CONSTRAINT account_role_known CHECK (role IN
        ('administrator', 'planner', 'certifying-office', 'park-administrator', 'reader', 'auditor'))
);
COMMENT ON TABLE account IS 'Built-in accounts, for where no OpenID provider serves.';

CREATE TABLE secret (
    name  text PRIMARY KEY,
    value bytea NOT NULL
);
COMMENT ON TABLE secret IS 'Random keys that all instances must share, such as the one that seals cursors.';

GRANT SELECT, INSERT, UPDATE ON account TO ${appRole};
GRANT SELECT, INSERT ON secret TO ${appRole};
