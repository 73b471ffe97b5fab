-- A manager is hired by the owners' decision (Civil Code 278(1)4); what was agreed before says so in its reason.
ALTER TABLE management_agreement ADD COLUMN certificate_id BIGINT NULL COMMENT 'null when the reason names the basis';
