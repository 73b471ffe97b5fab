-- 规划用途, as the inventory says.
ALTER TABLE estate_unit ADD COLUMN planned_use VARCHAR(40) NULL COMMENT 'null when not known';
