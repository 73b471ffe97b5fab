-- The owners' decision as a certificate; decision_reference stays for hand-overs that were decided on paper.
ALTER TABLE handover_batch ADD COLUMN certificate_id BIGINT NULL COMMENT 'null while the owners have not decided';
