-- What a run bills, in which cycles, and whether it writes down what was billed before the service was introduced.
ALTER TABLE billing_run
    ADD COLUMN cycle VARCHAR(10) NOT NULL DEFAULT 'MONTH' COMMENT 'one bill a unit, payer and cycle',
    ADD COLUMN scope_kind VARCHAR(10) NOT NULL DEFAULT 'MANAGED',
    ADD COLUMN scope_code VARCHAR(12) NOT NULL DEFAULT '' COMMENT 'code of the street, else empty',
    ADD COLUMN history BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'issued on the first day of the cycle, due at its end',
    ADD CONSTRAINT billing_run_cycle CHECK (cycle IN ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    ADD CONSTRAINT billing_run_scope CHECK (scope_kind IN ('MANAGED', 'COMPOUNDS', 'STREET'));
