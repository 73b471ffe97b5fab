package cn.changxiao.property.bankstatement;

import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;

/**
 * Makes entries of staged rows in two statements. The n-th of equal rows of a file is known when n equal entries are
 * there already; needs the account locked.
 */
@Singleton
class StatementEntryRows {

    // A table of the connection; it holds no truth and vanishes with it.
    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS staged_entry (
                entry_id BIGINT NOT NULL PRIMARY KEY, line_no INT NOT NULL, identity BINARY(32) NOT NULL,
                booked_on DATE NOT NULL, booked_at DATETIME NULL, kind VARCHAR(8) NOT NULL, amount_fen BIGINT NOT NULL,
                balance_fen BIGINT NULL, channel_transaction VARCHAR(64) NOT NULL, refund_number VARCHAR(64) NOT NULL,
                merchant_order VARCHAR(64) NOT NULL, counterparty_shown VARCHAR(120) NOT NULL,
                remark VARCHAR(400) NOT NULL, fee_text VARCHAR(24) NOT NULL, name_cipher VARBINARY(600) NULL,
                account_cipher VARBINARY(400) NULL, key_version INT NOT NULL
            ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs
            """;
    // No list of columns: with a trigger on the table one of the servers would read NULL from the second row on.
    private static final String ENTRIES = """
            INSERT INTO statement_entry
            SELECT s.entry_id, ?, ?, s.line_no, s.identity, s.multiplicity, s.booked_on, s.booked_at, s.kind,
                s.amount_fen, s.balance_fen, s.channel_transaction, s.refund_number, s.merchant_order,
                s.counterparty_shown, s.remark, s.fee_text, ?
            FROM (SELECT t.*, ROW_NUMBER() OVER (PARTITION BY t.identity ORDER BY t.line_no, t.entry_id) AS multiplicity
                FROM staged_entry t) s
            LEFT JOIN statement_entry e ON e.account_id = ? AND e.identity = s.identity
                AND e.multiplicity = s.multiplicity
            WHERE e.entry_id IS NULL
            ORDER BY s.entry_id
            """;
    private static final String COUNTERPARTIES = """
            INSERT INTO statement_counterparty (entry_id, name_cipher, account_cipher, key_version)
            SELECT s.entry_id, s.name_cipher, s.account_cipher, s.key_version
            FROM staged_entry s
            JOIN statement_entry e ON e.entry_id = s.entry_id
            WHERE s.name_cipher IS NOT NULL OR s.account_cipher IS NOT NULL
            """;

    private final Sql sql;

    StatementEntryRows(Sql sql) {
        this.sql = sql;
    }

    /** Makes room for the rows of one file. */
    void begin() {
        sql.update(TABLE);
        sql.update("DELETE FROM staged_entry");
    }

    /** How many of the staged rows were new. */
    int add(StatementAccountId account, StatementFileId file, LocalDateTime now) {
        int fresh = sql.update(ENTRIES, account.value(), file.value(), now, account.value());
        sql.update(COUNTERPARTIES);
        sql.update("DELETE FROM staged_entry");
        return fresh;
    }
}
