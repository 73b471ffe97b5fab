-- Who logs in; an owner has a person, everybody else an organisation.
CREATE TABLE party_user (
    user_id BIGINT NOT NULL PRIMARY KEY,
    login VARCHAR(64) NOT NULL,
    name VARCHAR(60) NOT NULL,
    role VARCHAR(20) NOT NULL,
    organisation_id BIGINT NULL COMMENT 'null for owners and administrators',
    person_id BIGINT NULL COMMENT 'set for owners only',
    password_hash VARCHAR(255) NOT NULL,
    failed_logins INT NOT NULL DEFAULT 0,
    locked_until DATETIME(6) NULL COMMENT 'null when not locked',
    CONSTRAINT party_user_role CHECK (role IN ('STREET_OFFICE', 'PROPERTY_COMPANY', 'FALLBACK_MANAGER',
        'OWNERS_COMMITTEE', 'FUND_CUSTODIAN', 'OPERATOR', 'OWNER', 'ADMINISTRATOR')),
    UNIQUE INDEX party_user_login (login),
    FOREIGN KEY party_user_organisation (organisation_id) REFERENCES party_organisation (organisation_id),
    FOREIGN KEY party_user_person (person_id) REFERENCES party_person (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
