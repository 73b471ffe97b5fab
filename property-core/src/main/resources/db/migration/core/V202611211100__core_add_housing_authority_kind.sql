-- The housing authority of a county or city oversees the streets in its area.
ALTER TABLE party_organisation DROP CONSTRAINT party_organisation_kind,
    ADD CONSTRAINT party_organisation_kinds CHECK (kind IN ('STREET_OFFICE', 'HOUSING_AUTHORITY', 'PROPERTY_COMPANY',
        'FALLBACK_MANAGER', 'OWNERS_COMMITTEE', 'FUND_CUSTODIAN', 'OPERATOR'));
