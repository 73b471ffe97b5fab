-- Once its head is written a roll takes no further line: the column that may not be null becomes null.
CREATE TRIGGER decision_roll_unit_no_late_insert BEFORE INSERT ON decision_roll_unit FOR EACH ROW
    SET NEW.roll_id = IF(EXISTS (SELECT 1 FROM decision_roll r WHERE r.roll_id = NEW.roll_id), NULL, NEW.roll_id);
