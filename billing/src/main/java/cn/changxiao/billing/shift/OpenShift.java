package cn.changxiao.billing.shift;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** A cashier counts the float and begins to take money. */
@Singleton
public class OpenShift {

    private static final String BY_KEY =
            "SELECT shift_id, cashier_id, float_fen FROM billing_shift WHERE business_key = ?";
    private static final String RUNNING = """
            SELECT DATE_FORMAT(opened_at, '%Y-%m-%d %H:%i') FROM billing_shift WHERE open_cashier_id = ?
            """;
    private static final String INSERT = """
            INSERT INTO billing_shift (shift_id, business_key, issuer_id, cashier_id, cashier_name, open_cashier_id,
                float_fen, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    OpenShift(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The shift; the same key with the same float gets the earlier one.
     *
     * @throws ShiftAlreadyOpen if the cashier has one that is not closed
     */
    public ShiftId open(Viewer viewer, BusinessKey key, CashCount change) {
        return Retry.whileContended(() -> openOnce(viewer, key, change));
    }

    @Transactional
    ShiftId openOnce(Viewer viewer, BusinessKey key, CashCount change) {
        long issuer = Managers.issuer(viewer, "开班").value();
        long user = viewer.user().value();
        Money floated = change.total();
        Optional<ShiftId> earlier = earlier(key, user, floated);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Optional<String> running = sql.first(RUNNING, row -> row.getString(1), user);
        if (running.isPresent()) {
            // The same request, sent twice at once, may have been taken since it was asked for above.
            return earlier(key, user, floated).orElseThrow(() -> new ShiftAlreadyOpen(running.get()));
        }
        ShiftId id = new ShiftId(ids.next());
        LocalDateTime now = LocalDateTime.now(clock);
        sql.update(INSERT, id.value(), key.value(), issuer, user, viewer.name(), user, floated.fen(), now);
        audit.record(viewer, "OpenShift", "shift:" + id, "开班，备用金 %s 元".formatted(floated));
        return id;
    }

    private Optional<ShiftId> earlier(BusinessKey key, long user, Money floated) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (row.getLong("cashier_id") != user || row.getLong("float_fen") != floated.fen()) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new ShiftId(row.getLong("shift_id"));
                },
                key.value());
    }
}
