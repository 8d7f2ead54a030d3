CREATE TABLE event_tree (
    level smallint NOT NULL,
    index bigint   NOT NULL,
    hash  bytea    NOT NULL,
    PRIMARY KEY (level, index),
    CONSTRAINT event_tree_level_range CHECK (level BETWEEN 0 AND 62),
    CONSTRAINT event_tree_index_not_negative CHECK (index >= 0),
    CONSTRAINT event_tree_hash_length CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE event_tree IS 'The full subtrees of the Merkle tree (RFC 9162) over all sealed events: 2^level leaves, the first of which is event index * 2^level + 1. Only ever added to.';

CREATE TABLE event_seal (
    size       bigint      NOT NULL,
    sealed_at  timestamptz NOT NULL,
    origin     text        NOT NULL,
    root       bytea       NOT NULL,
    public_key bytea,
    signature  bytea,
    last_event bigint GENERATED ALWAYS AS (NULLIF(size, 0)) STORED,
    PRIMARY KEY (size, sealed_at),
    CONSTRAINT event_seal_size_not_negative CHECK (size >= 0),
    CONSTRAINT event_seal_root_length CHECK (octet_length(root) = 32),
    CONSTRAINT event_seal_signature_length CHECK (octet_length(signature) = 64),
    CONSTRAINT event_seal_signature_with_its_key CHECK ((public_key IS NULL) = (signature IS NULL)),
    CONSTRAINT event_seal_of_events FOREIGN KEY (last_event) REFERENCES event (sequence)
);
COMMENT ON TABLE event_seal IS 'The heads of the tree: each says which events there were, and in which order. One size is sealed again when the key has changed.';
COMMENT ON COLUMN event_seal.public_key IS 'The key that belongs to the signature (X.509, DER); null for a head that is not signed.';

GRANT SELECT, INSERT ON event_tree, event_seal TO ${appRole};
