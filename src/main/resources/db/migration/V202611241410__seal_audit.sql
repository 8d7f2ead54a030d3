CREATE TABLE audit_leaf (
    number  bigint PRIMARY KEY,
    entry   bigint NOT NULL REFERENCES audit (entry),
    follows bigint GENERATED ALWAYS AS (NULLIF(number - 1, 0)) STORED,
    CONSTRAINT audit_leaf_entry_numbered_once UNIQUE (entry),
    CONSTRAINT audit_leaf_number_positive CHECK (number >= 1),
    CONSTRAINT audit_leaf_without_holes FOREIGN KEY (follows) REFERENCES audit_leaf (number)
);
COMMENT ON TABLE audit_leaf IS 'The place of every audit entry in their total order, 1, 2, 3 … without a hole: given when it is sealed. Only ever added to.';

CREATE TABLE audit_tree (
    level smallint NOT NULL,
    index bigint   NOT NULL,
    hash  bytea    NOT NULL,
    PRIMARY KEY (level, index),
    CONSTRAINT audit_tree_level_range CHECK (level BETWEEN 0 AND 62),
    CONSTRAINT audit_tree_index_not_negative CHECK (index >= 0),
    CONSTRAINT audit_tree_hash_length CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE audit_tree IS 'The full subtrees of the Merkle tree (RFC 9162) over all sealed audit entries: 2^level leaves, the first of which is number index * 2^level + 1. Only ever added to.';

CREATE TABLE audit_seal (
    size        bigint      NOT NULL,
    sealed_at   timestamptz NOT NULL,
    origin      text        NOT NULL,
    root        bytea       NOT NULL,
    public_key  bytea,
    signature   bytea,
    last_number bigint GENERATED ALWAYS AS (NULLIF(size, 0)) STORED,
    PRIMARY KEY (size, sealed_at),
    CONSTRAINT audit_seal_size_not_negative CHECK (size >= 0),
    CONSTRAINT audit_seal_root_length CHECK (octet_length(root) = 32),
    CONSTRAINT audit_seal_signature_length CHECK (octet_length(signature) = 64),
    CONSTRAINT audit_seal_signature_with_its_key CHECK ((public_key IS NULL) = (signature IS NULL)),
    CONSTRAINT audit_seal_of_entries FOREIGN KEY (last_number) REFERENCES audit_leaf (number)
);
COMMENT ON TABLE audit_seal IS 'The heads of the tree: each says which audit entries there were, and in which order. One size is sealed again when the key has changed. Only ever added to.';
COMMENT ON COLUMN audit_seal.public_key IS 'The key that belongs to the signature (X.509, DER); null for a head that is not signed.';

-- The trail is read by time, whatever else it is asked by.
DROP INDEX audit_by_actor;
DROP INDEX audit_by_subject;
CREATE INDEX audit_by_time ON audit (recorded_at, entry);
CREATE INDEX audit_by_actor ON audit (actor, recorded_at, entry);
CREATE INDEX audit_by_subject ON audit (subject, recorded_at, entry);

GRANT SELECT, INSERT ON audit_leaf, audit_tree, audit_seal TO ${appRole};
