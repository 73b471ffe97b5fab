-- Locked by whoever duns a compound of an issuer, so that two at once do it one after the other.
CREATE TABLE billing_dunning_turn (
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    turns BIGINT NOT NULL,
    PRIMARY KEY (issuer_id, compound_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
