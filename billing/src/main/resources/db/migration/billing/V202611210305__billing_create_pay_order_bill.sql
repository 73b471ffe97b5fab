-- The bills a pay order is for.
CREATE TABLE billing_pay_order_bill (
    order_id BIGINT NOT NULL,
    bill_id BIGINT NOT NULL,
    PRIMARY KEY (order_id, bill_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
