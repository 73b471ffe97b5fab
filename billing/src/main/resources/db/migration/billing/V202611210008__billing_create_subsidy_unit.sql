-- The units a subsidy is for; fixed with the arrangement.
CREATE TABLE billing_subsidy_unit (
    subsidy_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    PRIMARY KEY (subsidy_id, unit_id),
    INDEX billing_subsidy_unit_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
