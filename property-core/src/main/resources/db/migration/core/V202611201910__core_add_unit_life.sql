-- A unit exists from the day it was formed until the day it lapsed, exclusive; a split or merge ends and begins units.
ALTER TABLE estate_unit
    ADD COLUMN formed_on DATE NOT NULL DEFAULT '1900-01-01' COMMENT '1900-01-01 when it was always there',
    ADD COLUMN lapsed_on DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'exclusive; 9999-12-31 while it exists',
    ADD CONSTRAINT estate_unit_life CHECK (formed_on < lapsed_on);
