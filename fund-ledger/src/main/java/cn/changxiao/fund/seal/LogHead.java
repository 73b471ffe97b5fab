package cn.changxiao.fund.seal;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;

/** How long the log is. Whoever makes it longer or signs it holds the row, so there is one at a time. */
@Singleton
class LogHead {

    private final Sql sql;

    LogHead(Sql sql) {
        this.sql = sql;
    }

    long size() {
        return sql.number("SELECT size FROM fund_seal_head WHERE head_id = 1");
    }

    /** The size, held until the transaction ends. */
    long lock() {
        return sql.number("SELECT size FROM fund_seal_head WHERE head_id = 1 FOR UPDATE");
    }

    void move(long from, long until) {
        if (sql.update("UPDATE fund_seal_head SET size = ? WHERE head_id = 1 AND size = ?", until, from) != 1) {
            throw new IllegalStateException("somebody else made the log longer than " + from);
        }
    }
}
