CREATE TABLE park (
    code           text PRIMARY KEY,
    name           text    NOT NULL,
    kind           text    NOT NULL,
    level          text    NOT NULL,
    region_code    text    NOT NULL,
    reporting_unit text    NOT NULL,
    version        integer NOT NULL,
    CONSTRAINT park_code_shape CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
    CONSTRAINT park_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT park_level_known CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'CITY')),
    CONSTRAINT park_version_positive CHECK (version >= 1)
);
COMMENT ON TABLE park IS 'Incubators, makerspaces, science parks and zones, as they are now; park_revision has how they were.';

CREATE TABLE park_membership (
    park_code text NOT NULL REFERENCES park (code),
    member_of text NOT NULL REFERENCES park (code),
    CONSTRAINT park_membership_pkey PRIMARY KEY (park_code, member_of),
    CONSTRAINT park_not_its_own_member CHECK (park_code <> member_of)
);
COMMENT ON TABLE park_membership IS 'An incubator that lies in a zone is a member of it.';

CREATE TABLE park_revision (
    park_code   text        NOT NULL REFERENCES park (code),
    version     integer     NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor       text        NOT NULL,
    content     text        NOT NULL,
    CONSTRAINT park_revision_pkey PRIMARY KEY (park_code, version),
    CONSTRAINT park_revision_content_is_json CHECK (content IS JSON OBJECT)
);
COMMENT ON TABLE park_revision IS 'Every state a park ever had; only ever added to.';

GRANT SELECT, INSERT ON park, park_membership, park_revision TO ${appRole};
GRANT UPDATE (name, kind, level, region_code, reporting_unit, version) ON park TO ${appRole};
GRANT DELETE ON park_membership TO ${appRole};
