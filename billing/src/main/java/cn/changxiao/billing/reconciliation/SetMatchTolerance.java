package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.matching.MatchTolerance;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** A manager says how sure matching must be before nobody looks; what was matched stays. */
@Singleton
public class SetMatchTolerance {

    private final MatchBook book;
    private final AuditLog audit;

    SetMatchTolerance(MatchBook book, AuditLog audit) {
        this.book = book;
        this.audit = audit;
    }

    @Transactional
    public void set(Viewer viewer, MatchTolerance tolerance) {
        long issuer = Managers.issuer(viewer, "设定匹配规则").value();
        book.set(issuer, tolerance);
        audit.record(
                viewer,
                "SetMatchTolerance",
                "match-book:" + issuer,
                "自动匹配 %d 分起，日期容差 %d 天，金额容差 %s 元".formatted(tolerance.threshold(), tolerance.days(), tolerance.fee()));
    }
}
