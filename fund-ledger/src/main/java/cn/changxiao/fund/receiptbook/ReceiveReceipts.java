package cn.changxiao.fund.receiptbook;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** Registers a range of blank receipts that a book received; no number of a series is ever registered twice. */
@Singleton
public class ReceiveReceipts {

    private static final String LOCK_SERIES = """
            INSERT INTO fund_receipt_series (series) VALUES (?) ON DUPLICATE KEY UPDATE series = VALUES(series)
            """;

    private static final String KNOWN = """
            SELECT range_id, content_hash FROM fund_receipt_range WHERE business_key = ?
            """;

    private static final String OVERLAPPING = """
            SELECT first_no, last_no, digits FROM fund_receipt_range
            WHERE series = ? AND first_no <= ? AND last_no >= ?
            ORDER BY first_no LIMIT 1
            """;

    private static final String INSERT = """
            INSERT INTO fund_receipt_range (range_id, book_id, business_key, content_hash, series, digits, first_no,
                last_no, next_no, received_on, receiver_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    ReceiveReceipts(Sql sql, Ids ids, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * The range's id; the same again for the same key and content.
     *
     * @throws ReceiptRangesOverlap if a number of the series is registered already, in whatever book
     */
    @Transactional
    public long receive(Viewer viewer, ReceiptRange range) {
        scope.kept(viewer, range.book(), "登记领用票据");
        if (range.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidValue("票据领用日期 %s 晚于今天，请在领到票据后登记。".formatted(range.receivedOn()));
        }
        sql.update(LOCK_SERIES, range.series());
        return known(range).orElseGet(() -> insert(viewer, range));
    }

    private Optional<Long> known(ReceiptRange range) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), range.contentHash())) {
                        throw new KeyReusedWithOtherContent(range.key());
                    }
                    return row.getLong("range_id");
                },
                range.key().value());
    }

    private long insert(Viewer viewer, ReceiptRange range) {
        requireFresh(range);
        long id = ids.next();
        sql.update(
                INSERT,
                id,
                range.book().value(),
                range.key().value(),
                range.contentHash(),
                range.series(),
                range.first().length(),
                range.firstNumber(),
                range.lastNumber(),
                range.firstNumber(),
                range.receivedOn(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "ReceiveReceipts",
                "book:" + range.book(),
                "领用专用票据 %s %s 至 %s，共 %d 份".formatted(range.series(), range.first(), range.last(), range.size()));
        return id;
    }

    private void requireFresh(ReceiptRange range) {
        sql.first(
                        OVERLAPPING,
                        row -> new ReceiptRangesOverlap(
                                range.series(),
                                new ReceiptNumber(range.series(), row.getLong("first_no"), row.getInt("digits")),
                                new ReceiptNumber(range.series(), row.getLong("last_no"), row.getInt("digits"))),
                        range.series(),
                        range.lastNumber(),
                        range.firstNumber())
                .ifPresent(overlap -> {
                    throw overlap;
                });
    }
}
