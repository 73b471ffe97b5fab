-- Approved money must not stay held for ever: the day on which a hold is over.
ALTER TABLE fund_withdrawal ADD COLUMN held_until DATE NULL COMMENT 'first day without the hold; null until approved';
