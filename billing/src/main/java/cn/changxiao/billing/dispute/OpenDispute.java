package cn.changxiao.billing.dispute;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** An owner, or the manager for the owner, objects to what was billed. From today on it is neither dunned nor fined. */
@Singleton
public class OpenDispute {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final String BY_KEY = "SELECT dispute_id, content_hash FROM billing_dispute WHERE business_key = ?";
    private static final String SUBJECT = """
            SELECT o.issuer_id, o.compound_id FROM billing_open_item o
            WHERE o.unit_id = ? AND (? = 0 OR o.bill_id = ?) AND (? = 0 OR o.fee_item_id = ?)
                AND (o.issuer_id = ?
                    OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = o.unit_id AND w.person_id = ?
                        AND w.valid_from <= ? AND ? < w.valid_until)
                    OR EXISTS (SELECT 1 FROM billing_bill b WHERE b.bill_id = o.bill_id AND b.payer_id = ?))
            ORDER BY o.period DESC LIMIT 1
            """;
    private static final String OPEN = """
            SELECT dispute_id FROM billing_dispute
            WHERE open_unit = ? AND issuer_id = ? AND bill_id = ? AND fee_item_id = ?
            """;
    private static final String INSERT = """
            INSERT INTO billing_dispute (dispute_id, business_key, content_hash, issuer_id, compound_id, unit_id, bill_id,
                fee_item_id, state, opened_on, closed_on, open_unit)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final DisputeSteps steps;
    private final AuditLog audit;

    OpenDispute(Sql sql, Ids ids, Clock clock, DisputeSteps steps, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * The id of the objection; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if nothing of the kind was billed, or the viewer neither owes nor issued it
     * @throws DisputeOpenAlready if the same is disputed already
     */
    public DisputeId open(Viewer viewer, NewDispute dispute) {
        return Retry.whileContended(() -> openOnce(viewer, dispute));
    }

    @Transactional
    DisputeId openOnce(Viewer viewer, NewDispute dispute) {
        return earlier(dispute).orElseGet(() -> insert(viewer, dispute));
    }

    private Optional<DisputeId> earlier(NewDispute dispute) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), dispute.contentHash())) {
                        throw new KeyReusedWithOtherContent(dispute.key());
                    }
                    return new DisputeId(row.getLong("dispute_id"));
                },
                dispute.key().value());
    }

    private DisputeId insert(Viewer viewer, NewDispute dispute) {
        Subject subject = subject(viewer, dispute);
        Optional<DisputeId> open = sql.first(
                OPEN,
                row -> new DisputeId(row.getLong(1)),
                dispute.unit().value(),
                subject.issuer(),
                dispute.billKey(),
                dispute.itemKey());
        if (open.isPresent()) {
            // The same request, sent twice at once, may have been taken since it was asked for above.
            return earlier(dispute).orElseThrow(() -> new DisputeOpenAlready(open.get()));
        }
        DisputeId id = new DisputeId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                dispute.key().value(),
                dispute.contentHash(),
                subject.issuer(),
                subject.compound(),
                dispute.unit().value(),
                dispute.billKey(),
                dispute.itemKey(),
                LocalDate.now(clock),
                OPEN_END,
                dispute.unit().value());
        steps.add(viewer, id, DisputeState.OPEN, dispute.reason());
        audit.record(
                viewer, "OpenDispute", "dispute:" + id, "户 %s 提出异议：%s".formatted(dispute.unit(), dispute.reason()));
        return id;
    }

    private Subject subject(Viewer viewer, NewDispute dispute) {
        long person = viewer.person().map(PersonId::value).orElse(0L);
        long issuer = person == 0 ? Managers.issuer(viewer, "登记异议").value() : 0L;
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                        SUBJECT,
                        row -> new Subject(row.getLong("issuer_id"), row.getLong("compound_id")),
                        dispute.unit().value(),
                        dispute.billKey(),
                        dispute.billKey(),
                        dispute.itemKey(),
                        dispute.itemKey(),
                        issuer,
                        person,
                        today,
                        today,
                        person)
                .orElseThrow(() -> new NotFound("可以提出异议的账单，房屋", dispute.unit()));
    }

    private record Subject(long issuer, long compound) {}
}
