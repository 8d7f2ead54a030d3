-- Rows that are plain are from before there were keys; the service seals them as soon as it has one.
ALTER TABLE contact
    ALTER COLUMN name DROP NOT NULL,
    ALTER COLUMN phone DROP NOT NULL,
    ADD COLUMN sealed bytea,
    ADD COLUMN key_id text,
    ADD CONSTRAINT contact_plain_or_sealed CHECK (
        (num_nonnulls(name, phone) = 2 AND num_nonnulls(sealed, key_id) = 0)
        OR (num_nonnulls(name, phone) = 0 AND num_nonnulls(sealed, key_id) = 2)),
    ADD CONSTRAINT contact_sealed_length CHECK (octet_length(sealed) BETWEEN 30 AND 1000),
    ADD CONSTRAINT contact_key_id_shape CHECK (key_id ~ '^[A-Za-z0-9._-]{1,40}$');
COMMENT ON COLUMN contact.name IS 'Null once sealed.';
COMMENT ON COLUMN contact.phone IS 'Null once sealed.';
COMMENT ON COLUMN contact.sealed IS 'Name and phone, AES-256-GCM bound to the USCC: a byte for the form, 12 of the nonce, text and tag.';
COMMENT ON COLUMN contact.key_id IS 'Which of the operator''s keys (LADDER_CONTACTS_KEYS) it is sealed with.';
