-- A share says which change recorded it.
ALTER TABLE ownership_share
    ADD COLUMN change_id BIGINT NULL COMMENT 'null when recorded with the unit itself';
