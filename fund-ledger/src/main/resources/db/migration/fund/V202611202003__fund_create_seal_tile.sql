-- Roots of complete subtrees of 256^level leaves; the leaves themselves are level 0 and stand in fund_seal.
CREATE TABLE fund_seal_tile (
    level TINYINT NOT NULL,
    position BIGINT NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (level, position),
    CONSTRAINT fund_seal_tile_level CHECK (level > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
