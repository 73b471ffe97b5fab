package cn.changxiao.fund.loss;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.leaving.EndAccounts;
import cn.changxiao.fund.leaving.LeavingAccount;
import cn.changxiao.fund.leaving.LeavingAccounts;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checker's half of booking a lost building: every balance of its sub-accounts is owed from today, one voucher per
 * book, and the sub-accounts end. The cash basis makes this one exception (财会〔2020〕7号).
 */
@Singleton
public class BookBuildingLoss {

    private static final String LINE = """
            INSERT INTO fund_loss_line (loss_id, account_id, book_id, unit_id, part, amount_fen) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String BOOKED = """
            UPDATE fund_loss SET state = 'BOOKED', checker_id = ?, booked_on = ? WHERE loss_id = ? AND state = 'RECORDED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final BuildingLossRows rows;
    private final LeavingAccounts leavingAccounts;
    private final EndAccounts endAccounts;
    private final LossVouchers vouchers;
    private final AuditLog audit;

    BookBuildingLoss(
            Sql sql,
            Clock clock,
            FundScope scope,
            BuildingLossRows rows,
            LeavingAccounts leavingAccounts,
            EndAccounts endAccounts,
            LossVouchers vouchers,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.leavingAccounts = leavingAccounts;
        this.endAccounts = endAccounts;
        this.vouchers = vouchers;
        this.audit = audit;
    }

    /**
     * The vouchers, one for each book; none if nothing was on the sub-accounts.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer recorded the loss
     * @throws cn.changxiao.fund.leaving.AccountsNotSettled if something open counts on one of the sub-accounts
     */
    @RetriedWhenLocked
    @Transactional
    public List<PostedJournal> book(Viewer viewer, BuildingLossId id) {
        scope.requireRole(viewer, "复核房屋灭失", Role.FUND_CUSTODIAN);
        BuildingLossRow loss = rows.lock(viewer, id);
        loss.require(BuildingLossState.RECORDED);
        Signatures signatures = new Signatures(loss.maker(), viewer.user());
        LocalDate today = LocalDate.now(clock);
        List<LeavingAccount> accounts = leavingAccounts.lock(
                viewer.organisation().orElseThrow(), loss.compound(), Optional.of(loss.building()));
        List<PostedJournal> posted = new ArrayList<>();
        byBook(accounts).forEach((book, shares) -> posted.add(vouchers.owe(loss, book, shares, today, signatures)));
        keepLines(id, accounts);
        endAccounts.end(id.value(), accounts, today);
        sql.update(BOOKED, viewer.user().value(), today, id.value());
        Money owed = Money.sum(accounts.stream().map(LeavingAccount::balance).toList());
        audit.record(
                viewer,
                "BookBuildingLoss",
                "building-loss:" + id,
                "%s 灭失，应返还 %s 元，销户 %d 户".formatted(loss.buildingLabel(), owed.grouped(), accounts.size()));
        return posted;
    }

    private static Map<BookId, Map<AccountId, Money>> byBook(List<LeavingAccount> accounts) {
        Map<BookId, Map<AccountId, Money>> shares = new TreeMap<>(Comparator.comparingLong(BookId::value));
        for (LeavingAccount account : accounts) {
            if (account.balance().isPositive()) {
                shares.computeIfAbsent(
                                account.book(), book -> new TreeMap<>(Comparator.comparingLong(AccountId::value)))
                        .put(account.id(), account.balance());
            }
        }
        return shares;
    }

    private void keepLines(BuildingLossId id, List<LeavingAccount> accounts) {
        sql.batch(
                LINE,
                accounts.stream()
                        .filter(account -> account.balance().isPositive())
                        .map(account -> new Object[] {
                            id.value(),
                            account.id().value(),
                            account.book().value(),
                            account.unit().value(),
                            account.part(),
                            account.balance().fen()
                        })
                        .toList());
    }
}
