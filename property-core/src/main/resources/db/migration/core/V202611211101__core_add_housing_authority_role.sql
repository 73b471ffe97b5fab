-- Its people read rates and change nothing.
ALTER TABLE party_user DROP CONSTRAINT party_user_role,
    ADD CONSTRAINT party_user_roles CHECK (role IN ('STREET_OFFICE', 'HOUSING_AUTHORITY', 'PROPERTY_COMPANY',
        'FALLBACK_MANAGER', 'OWNERS_COMMITTEE', 'FUND_CUSTODIAN', 'OPERATOR', 'OWNER', 'ADMINISTRATOR'));
