-- A share is superseded once and never changed otherwise: anything else sets NULL where none may stand.
CREATE TRIGGER ownership_share_superseded_once BEFORE UPDATE ON ownership_share
FOR EACH ROW SET NEW.superseded_at = CASE
    WHEN OLD.superseded_at = '9999-12-31 00:00:00' AND NEW.share_id = OLD.share_id AND NEW.unit_id = OLD.unit_id
        AND NEW.person_id = OLD.person_id AND NEW.numerator = OLD.numerator AND NEW.denominator = OLD.denominator
        AND NEW.valid_from = OLD.valid_from AND NEW.valid_until = OLD.valid_until
        AND NEW.recorded_at = OLD.recorded_at AND NEW.change_id <=> OLD.change_id
    THEN NEW.superseded_at END;
