-- Sequence numbers above zero are also further bills of a month, so what a split or merge brought says it itself.
ALTER TABLE billing_open_item
    ADD COLUMN carried BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'brought here by a split or merge of units';
