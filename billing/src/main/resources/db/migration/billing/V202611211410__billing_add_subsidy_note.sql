-- Why a proposed subsidy was sent back; empty otherwise.
ALTER TABLE billing_subsidy ADD COLUMN note VARCHAR(255) NOT NULL DEFAULT '';
