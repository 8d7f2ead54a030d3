CREATE TABLE idempotent_answer (
    scope       bytea PRIMARY KEY,
    body_hash   bytea       NOT NULL,
    status      integer     NOT NULL,
    headers     text        NOT NULL,
    body        text,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT idempotent_answer_is_final CHECK (status BETWEEN 200 AND 499 AND status NOT IN (401, 429))
);
COMMENT ON TABLE idempotent_answer IS 'The first answer to each Idempotency-Key, written in the transaction of the change it answers.';
COMMENT ON COLUMN idempotent_answer.scope IS 'Hash of caller, method, path and key.';
CREATE INDEX idempotent_answer_by_age ON idempotent_answer (recorded_at);

GRANT SELECT, INSERT, DELETE ON idempotent_answer TO ${appRole};
