-- Until now a sequence number above zero meant just this.
UPDATE billing_open_item SET carried = TRUE WHERE sequence_no > 0;
