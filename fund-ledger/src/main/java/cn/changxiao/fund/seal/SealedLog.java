package cn.changxiao.fund.seal;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

/** How far the sealing has come; numbers only, for anybody. */
@Singleton
public class SealedLog {

    private final Sql sql;
    private final LogHead head;

    SealedLog(Sql sql, LogHead head) {
        this.sql = sql;
        this.head = head;
    }

    /** How many vouchers are sealed. */
    @ReadOnly
    public long size() {
        return head.size();
    }

    /** How many vouchers are posted but not sealed yet. */
    @ReadOnly
    public long waiting() {
        return sql.number("SELECT COUNT(*) FROM fund_seal_pending");
    }
}
