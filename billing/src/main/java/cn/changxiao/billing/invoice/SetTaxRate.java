package cn.changxiao.billing.invoice;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** An issuer states how it is taxed for an item from a day on; earlier days keep what was said of them. */
@Singleton
public class SetTaxRate {

    private static final String INSERT = """
            INSERT INTO billing_tax_rate (issuer_id, fee_item_id, valid_from, treatment, tax_code, set_by, set_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TAKEN = """
            SELECT COUNT(*) FROM billing_tax_rate WHERE issuer_id = ? AND fee_item_id = ? AND valid_from = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    SetTaxRate(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws InvalidValue if the code is no code of goods and services, or the day has a rate already */
    @Transactional
    public void set(Viewer viewer, FeeItem item, VatTreatment treatment, String taxCode, LocalDate from) {
        long issuer = Managers.issuer(viewer, "设置开票税率").value();
        if (!taxCode.matches("[0-9]{19}")) {
            throw new InvalidValue("商品和服务税收分类编码“%s”须为 19 位数字，请按税务机关公布的编码填写。".formatted(taxCode));
        }
        if (sql.number(TAKEN, issuer, item.id(), from) > 0) {
            throw new InvalidValue("%s自 %s 起的税率已经设置，请另选开始日期。".formatted(item.label(), from));
        }
        sql.update(
                INSERT,
                issuer,
                item.id(),
                from,
                treatment.name(),
                taxCode,
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "SetTaxRate",
                "tax-rate:" + item,
                "%s自 %s 起%s".formatted(item.label(), from, treatment.label()));
    }
}
