package cn.changxiao.fund.export;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hands out a compound's books of one year for checking with other people's programs, to the custodian that keeps
 * them, and to the street offices and auditors that may read them. What is handed out is written down.
 */
@Singleton
public class ExportLedger {

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final ReadShard readShard;
    private final AuditLog audit;

    ExportLedger(Sql sql, Clock clock, FundScope scope, ReadShard readShard, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.readShard = readShard;
        this.audit = audit;
    }

    /**
     * The archive of one compound, or of the vouchers that belong to no compound when none is named; one snapshot.
     *
     * @throws NotFound if the viewer may not read the book or there is no such compound
     * @throws NothingToExport if the compound has no voucher up to the end of that year
     * @throws BooksDisagree if the vouchers do not sum to what the ledger keeps
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public LedgerExport export(Viewer viewer, BookId bookId, Optional<CompoundId> compound, int year) {
        Book book = scope.readable(viewer, bookId);
        LocalDate today = LocalDate.now(clock);
        LocalDate yearEnd = LocalDate.of(year, 12, 31);
        LedgerShard shard =
                new LedgerShard(book, compound, name(compound), year, today.isBefore(yearEnd) ? today : yearEnd);
        ShardContent content = readShard.read(shard);
        if (content.turnovers().isEmpty()) {
            throw new NothingToExport(shard.compoundName(), year);
        }
        requireAgreement(content);
        audit.record(viewer, "ExportLedger", "book:" + book.id(), "导出账簿：" + shard.title());
        return new LedgerExport(shard.stem() + ".zip", ShardArchive.pack(content));
    }

    private String name(Optional<CompoundId> compound) {
        return compound.map(id -> sql.first(
                                "SELECT name FROM registry_compound WHERE compound_id = ?",
                                row -> row.getString(1),
                                id.value())
                        .orElseThrow(() -> new NotFound("小区", id)))
                .orElse(LedgerShard.WHOLE_BOOK);
    }

    private void requireAgreement(ShardContent content) {
        SortedMap<AccountTitle, Money> vouchers = new TreeMap<>();
        content.turnovers()
                .forEach((account, turnover) -> vouchers.merge(account.title(), turnover.closing(), Money::plus));
        SortedMap<AccountTitle, Money> kept = readShard.keptClosing(content.shard());
        for (Map.Entry<AccountTitle, Money> each : vouchers.entrySet()) {
            Money inLedger = kept.getOrDefault(each.getKey(), Money.ZERO);
            if (!inLedger.equals(each.getValue())) {
                throw new BooksDisagree(each.getKey(), each.getValue(), inLedger);
            }
        }
    }
}
