CREATE TABLE indicators (
    uscc              text        NOT NULL REFERENCES firm (uscc),
    year              integer     NOT NULL,
    version           integer     NOT NULL,
    figures           jsonb       NOT NULL,
    registration_type text,
    taxpayer_type     text,
    source_system     text,
    source_record_id  text,
    reasons           jsonb       NOT NULL,
    actor             text        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    superseded_at     timestamptz,
    CONSTRAINT indicators_key PRIMARY KEY (uscc, year, version),
    CONSTRAINT indicators_year_range CHECK (year BETWEEN 1000 AND 9999),
    CONSTRAINT indicators_version_positive CHECK (version >= 1),
    CONSTRAINT indicators_figures_object CHECK (jsonb_typeof(figures) = 'object'),
    CONSTRAINT indicators_reasons_array CHECK (jsonb_typeof(reasons) = 'array'),
    CONSTRAINT indicators_recorded_order CHECK (recorded_at < superseded_at)
);
COMMENT ON TABLE indicators IS 'A firm''s figures for one year: each version that was ever known, none is changed or removed.';
COMMENT ON COLUMN indicators.figures IS 'By their public names, in whole units; yes is 1, no is 0; what is not in it is unknown.';
COMMENT ON COLUMN indicators.reasons IS 'Why figures that look odd are right.';
COMMENT ON COLUMN indicators.superseded_at IS 'When the registry learned otherwise; null: what it knows now.';
CREATE UNIQUE INDEX indicators_one_known ON indicators (uscc, year) WHERE superseded_at IS NULL;

GRANT SELECT, INSERT ON indicators TO ${appRole};
GRANT UPDATE (superseded_at) ON indicators TO ${appRole};
