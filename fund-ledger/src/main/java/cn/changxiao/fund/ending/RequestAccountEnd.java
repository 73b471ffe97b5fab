package cn.changxiao.fund.ending;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** The maker's half of ending an empty sub-account. */
@Singleton
public class RequestAccountEnd {

    private static final String KNOWN = "SELECT end_id, content_hash FROM fund_account_end WHERE business_key = ?";

    private static final String INSERT = """
            INSERT INTO fund_account_end (end_id, book_id, unit_id, business_key, content_hash, reason, state, maker_id,
                requested_at)
            VALUES (?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final EmptyAccounts emptyAccounts;
    private final AuditLog audit;

    RequestAccountEnd(Sql sql, Ids ids, Clock clock, FundScope scope, EmptyAccounts emptyAccounts, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.emptyAccounts = emptyAccounts;
        this.audit = audit;
    }

    /**
     * The request that awaits a second person; the same again for the same key.
     *
     * @throws AccountNotEmpty if money is on the sub-account or on its way to it
     */
    @Transactional
    public AccountEndId request(Viewer viewer, NewAccountEnd end) {
        scope.kept(viewer, end.book(), "申请销户");
        Optional<AccountEndId> known = known(end);
        if (known.isPresent()) {
            return known.get();
        }
        emptyAccounts.lock(end.book(), end.unit());
        AccountEndId id = new AccountEndId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                end.book().value(),
                end.unit().value(),
                end.key().value(),
                end.contentHash(),
                end.reason(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(viewer, "RequestAccountEnd", "account-end:" + id, "申请销户：" + end.reason());
        return id;
    }

    private Optional<AccountEndId> known(NewAccountEnd end) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), end.contentHash())) {
                        throw new KeyReusedWithOtherContent(end.key());
                    }
                    return new AccountEndId(row.getLong("end_id"));
                },
                end.key().value());
    }
}
