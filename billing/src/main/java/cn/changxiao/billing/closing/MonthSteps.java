package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and reads the history of an issuer's months. */
@Singleton
class MonthSteps {

    private static final String INSERT = """
            INSERT INTO billing_month_step (step_id, business_key, content_hash, issuer_id, period, kind, proposal_id,
                reason, done_by, done_name, done_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String BY_KEY = "SELECT step_id, content_hash FROM billing_month_step WHERE business_key = ?";
    private static final String SELECT = """
            SELECT s.step_id, s.period, s.kind, s.reason, s.done_by, s.done_name, s.done_at,
                s.kind = 'REOPEN_PROPOSED' AND NOT EXISTS (
                    SELECT 1 FROM billing_month_step d WHERE d.proposal_id = s.step_id) AS waits
            FROM billing_month_step s WHERE s.issuer_id = ?
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    MonthSteps(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws KeyReusedWithOtherContent if the key names another step */
    Optional<MonthStepId> known(Request request) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), request.contentHash())) {
                        throw new KeyReusedWithOtherContent(request.key());
                    }
                    return new MonthStepId(row.getLong("step_id"));
                },
                request.key().value());
    }

    MonthStepId add(Viewer viewer, Request request) {
        return insert(viewer, new Row(request.month(), request.kind(), request.reason()), request, null);
    }

    /** What a second person says to a proposal. */
    void answer(Viewer viewer, MonthStep proposal, MonthStepKind kind, String reason) {
        insert(viewer, new Row(proposal.month(), kind, reason), null, proposal.id());
    }

    private MonthStepId insert(Viewer viewer, Row row, @Nullable Request request, @Nullable MonthStepId proposal) {
        MonthStepId id = new MonthStepId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                request == null ? null : request.key().value(),
                request == null ? null : request.contentHash(),
                viewer.organisationKey(),
                row.month().number(),
                row.kind().name(),
                proposal == null ? null : proposal.value(),
                row.reason(),
                viewer.user().value(),
                viewer.name(),
                LocalDateTime.now(clock));
        return id;
    }

    Optional<MonthStep> one(long issuer, MonthStepId id) {
        return sql.first(SELECT + "AND s.step_id = ?", MonthSteps::read, issuer, id.value());
    }

    List<MonthStep> ofMonth(long issuer, BillingMonth month) {
        return sql.list(SELECT + "AND s.period = ? ORDER BY s.step_id DESC", MonthSteps::read, issuer, month.number());
    }

    /** The newest first. */
    List<MonthStep> newest(long issuer, int most) {
        return sql.list(SELECT + "ORDER BY s.step_id DESC LIMIT ?", MonthSteps::read, issuer, most);
    }

    private static MonthStep read(ResultSet row) throws SQLException {
        return new MonthStep(
                new MonthStepId(row.getLong("step_id")),
                new BillingMonth(row.getInt("period")),
                MonthStepKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getLong("done_by"),
                row.getString("done_name"),
                row.getObject("done_at", LocalDateTime.class),
                row.getBoolean("waits"));
    }

    private record Row(BillingMonth month, MonthStepKind kind, String reason) {}

    /** A step that a request asks for. */
    record Request(BusinessKey key, long issuer, BillingMonth month, MonthStepKind kind, String reason) {

        byte[] contentHash() {
            return ContentHash.of(issuer, month, kind, reason);
        }
    }
}
