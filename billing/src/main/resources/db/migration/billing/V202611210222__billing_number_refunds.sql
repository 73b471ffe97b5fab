-- Refund receipts have numbers of their own. Which kinds there are is said by the program alone from here on.
ALTER TABLE billing_number DROP CONSTRAINT billing_number_kind;
