-- The count of a closed vote; heads in persons, area in 0.01 square metres.
CREATE TABLE decision_tally (
    decision_id BIGINT NOT NULL PRIMARY KEY,
    heads_total BIGINT NOT NULL,
    heads_yes BIGINT NOT NULL,
    heads_no BIGINT NOT NULL,
    heads_abstain BIGINT NOT NULL,
    heads_followed BIGINT NOT NULL,
    heads_silent BIGINT NOT NULL,
    area_total BIGINT NOT NULL,
    area_yes BIGINT NOT NULL,
    area_no BIGINT NOT NULL,
    area_abstain BIGINT NOT NULL,
    area_followed BIGINT NOT NULL,
    area_silent BIGINT NOT NULL,
    verdict VARCHAR(20) NOT NULL,
    CONSTRAINT decision_tally_heads CHECK (heads_total > 0 AND heads_yes + heads_no + heads_abstain <= heads_total),
    CONSTRAINT decision_tally_area CHECK (area_total > 0 AND area_yes + area_no + area_abstain <= area_total),
    FOREIGN KEY decision_tally_proposal (decision_id) REFERENCES decision_proposal (decision_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
