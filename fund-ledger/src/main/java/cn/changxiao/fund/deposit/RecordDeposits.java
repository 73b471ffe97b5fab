package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.account.InList;
import cn.changxiao.fund.account.UnitAccounts;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The maker's half of a deposit: what the bank received, unit by unit. Nothing is booked yet. */
@Singleton
public class RecordDeposits {

    private static final String KNOWN = """
            SELECT business_key, batch_id, content_hash FROM fund_deposit_batch WHERE business_key IN (:list)
            """;

    private static final String BATCH = """
            INSERT INTO fund_deposit_batch (batch_id, book_id, compound_id, business_key, content_hash, kind, received_on,
                note, unit_count, total_fen, state, maker_id, recorded_at, part)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECORDED', ?, ?, ?)
            """;

    private static final String LINE = """
            INSERT INTO fund_deposit_line (batch_id, account_id, amount_fen) VALUES (?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final UnitAccounts accounts;
    private final AuditLog audit;

    RecordDeposits(Sql sql, Ids ids, Clock clock, FundScope scope, UnitAccounts accounts, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * The batches' ids in their order; a batch already recorded under its key answers with its id.
     *
     * @throws UnitHasNoAccount if a unit has no sub-account in the book
     */
    @Transactional
    public List<DepositBatchId> record(Viewer viewer, BookId book, List<DepositBatch> batches) {
        scope.kept(viewer, book, "登记交存");
        Map<AccountPart, Map<UnitId, AccountId>> accountsOf = accountsOf(book, batches);
        Map<String, DepositBatchId> known = known(batches);
        List<DepositBatchId> answers = new ArrayList<>(batches.size());
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (DepositBatch batch : batches) {
            answers.add(known.computeIfAbsent(batch.key().value(), key -> {
                DepositBatchId fresh = new DepositBatchId(ids.next());
                heads.add(head(fresh, batch, viewer));
                addLines(fresh, batch, accountsOf.getOrDefault(batch.part(), Map.of()), lines);
                return fresh;
            }));
        }
        sql.batch(BATCH, heads);
        sql.batch(LINE, lines);
        audit.record(viewer, "RecordDeposits", "book:" + book, "登记交存 %d 批 %d 户".formatted(heads.size(), lines.size()));
        return answers;
    }

    private Map<AccountPart, Map<UnitId, AccountId>> accountsOf(BookId book, List<DepositBatch> batches) {
        return batches.stream()
                .map(DepositBatch::part)
                .distinct()
                .collect(Collectors.toMap(
                        part -> part,
                        part -> accounts.ofCompounds(
                                book,
                                batches.stream()
                                        .map(DepositBatch::compound)
                                        .distinct()
                                        .toList(),
                                part)));
    }

    private Map<String, DepositBatchId> known(List<DepositBatch> batches) {
        Map<String, DepositBatch> byKey = new HashMap<>();
        batches.forEach(batch -> byKey.put(batch.key().value(), batch));
        Map<String, DepositBatchId> known = new HashMap<>();
        InList.of(List.copyOf(byKey.keySet())).query(sql, KNOWN, row -> {
            DepositBatch batch = Objects.requireNonNull(byKey.get(row.getString("business_key")));
            if (!Arrays.equals(row.getBytes("content_hash"), batch.contentHash())) {
                throw new KeyReusedWithOtherContent(batch.key());
            }
            return known.put(batch.key().value(), new DepositBatchId(row.getLong("batch_id")));
        });
        return known;
    }

    private Object[] head(DepositBatchId id, DepositBatch batch, Viewer viewer) {
        return new Object[] {
            id.value(),
            batch.book().value(),
            batch.compound().value(),
            batch.key().value(),
            batch.contentHash(),
            batch.kind().name(),
            batch.receivedOn(),
            batch.note(),
            batch.deposits().size(),
            batch.total().fen(),
            viewer.user().value(),
            LocalDateTime.now(clock),
            batch.part().name()
        };
    }

    private static void addLines(
            DepositBatchId id, DepositBatch batch, Map<UnitId, AccountId> accountOf, List<Object[]> into) {
        for (UnitDeposit deposit : batch.deposits()) {
            AccountId account = accountOf.get(deposit.unit());
            if (account == null) {
                throw new UnitHasNoAccount(deposit.unit(), batch.part());
            }
            into.add(new Object[] {id.value(), account.value(), deposit.amount().fen()});
        }
    }
}
