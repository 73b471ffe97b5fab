package cn.changxiao.fund.receiptbook;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Voids a receipt whose parts were all taken back. Its number stays used; the unit may be given another. Money does not
 * move. Done by somebody other than who handed it out.
 */
@Singleton
public class VoidReceipt {

    private static final int LONGEST_REASON = 100;

    private static final String LOCK = """
            SELECT r.series, r.receipt_no, g.digits, r.issuer_id
            FROM fund_receipt_range g
            JOIN fund_receipt r ON r.range_id = g.range_id
            WHERE r.receipt_id = ? AND g.book_id = ?
            FOR UPDATE
            """;

    private static final String VOID = """
            INSERT INTO fund_receipt_void (receipt_id, reason, voider_id, voided_at) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    VoidReceipt(Sql sql, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * The number that no longer counts.
     *
     * @throws ReceiptAlreadyVoid if that was done before
     * @throws SamePersonCannotCheck if the viewer handed it out
     */
    @Transactional
    public ReceiptNumber annul(Viewer viewer, BookId book, long receipt, String reason) {
        scope.kept(viewer, book, "作废票据");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("请填写作废原因，不超过 %d 个字符，并确认各联已全部收回。".formatted(LONGEST_REASON));
        }
        Issued issued = sql.first(
                        LOCK,
                        row -> new Issued(
                                new ReceiptNumber(
                                        row.getString("series"), row.getLong("receipt_no"), row.getInt("digits")),
                                row.getLong("issuer_id")),
                        receipt,
                        book.value())
                .orElseThrow(() -> new NotFound("专用票据", receipt));
        if (sql.number("SELECT COUNT(*) FROM fund_receipt_void WHERE receipt_id = ?", receipt) > 0) {
            throw new ReceiptAlreadyVoid(issued.number());
        }
        if (issued.issuer() == viewer.user().value()) {
            throw new SamePersonCannotCheck("票据作废");
        }
        sql.update(VOID, receipt, reason, viewer.user().value(), LocalDateTime.now(clock));
        audit.record(viewer, "VoidReceipt", "receipt:" + receipt, "作废票据 %s：%s".formatted(issued.number(), reason));
        return issued.number();
    }

    private record Issued(ReceiptNumber number, long issuer) {}
}
