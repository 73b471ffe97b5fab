-- What the columns of a bank's files mean. A map without organisation comes with the service and is everybody's.
CREATE TABLE statement_map (
    map_id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NULL COMMENT 'null: built in',
    name VARCHAR(60) NOT NULL,
    dialect VARCHAR(20) NOT NULL COMMENT 'how states and directions are read',
    created_by BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    UNIQUE KEY statement_map_name (organisation_id, name),
    CHECK (dialect IN ('BANK', 'WECHAT_PERSONAL', 'WECHAT_MERCHANT', 'ALIPAY_PERSONAL', 'ALIPAY_MERCHANT'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
