CREATE INDEX certification_by_end ON certification (valid_through, uscc)
    WHERE superseded_at IS NULL AND NOT void AND ended_on IS NULL AND rung <> 'INCUBATED';
CREATE INDEX certification_incubation_by_end ON certification (valid_through, uscc)
    WHERE superseded_at IS NULL AND NOT void AND ended_on IS NULL AND rung = 'INCUBATED';
CREATE INDEX certification_by_rung ON certification (rung, uscc)
    WHERE superseded_at IS NULL AND NOT void;
CREATE INDEX firm_facts_by_begin ON firm_facts (effective_from)
    WHERE superseded_at IS NULL;
