package cn.changxiao.fund.leaving;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds what is still open on one sub-account, or on those of a compound or of one building of it. */
@Singleton
public class OpenItems {

    private static final String OF_COMPOUND = " WHERE a.compound_id = ? AND (? = 0 OR a.building_id = ?)";
    private static final String OF_ACCOUNT = " WHERE a.account_id = ?";

    private static final String WITHDRAWAL = """
            SELECT w.project FROM fund_account a
            JOIN fund_withdrawal_share s ON s.account_id = a.account_id
            JOIN fund_withdrawal w ON w.withdrawal_id = s.withdrawal_id
            """;

    private static final String DEPOSIT = """
            SELECT d.received_on FROM fund_account a
            JOIN fund_deposit_line l ON l.account_id = a.account_id
            JOIN fund_deposit_batch d ON d.batch_id = l.batch_id
            """;

    private static final String INTEREST = """
            SELECT r.booked_on FROM fund_account a
            JOIN fund_interest_run r ON r.book_id = a.book_id
            JOIN fund_interest_share s ON s.run_id = r.run_id AND s.compound_id = a.compound_id
                AND s.account_id = a.account_id
            """;

    private static final String INTEREST_UNDER_WAY = "(r.state IN ('PREPARED', 'APPROVED')"
            + " OR r.run_id IN (SELECT x.run_id FROM fund_interest_undo x WHERE x.state <> 'DONE'))";

    private static final String PUBLIC_INCOME = """
            SELECT r.received_on FROM fund_account a
            JOIN fund_public_income_share s ON s.account_id = a.account_id
            JOIN fund_public_income r ON r.income_id = s.income_id
            """;

    private static final String REFUND = """
            SELECT r.paid_on FROM fund_account a
            JOIN fund_refund r ON r.account_id = a.account_id
            """;

    private static final String HELD = """
            SELECT CAST(b.held_fen / 100 AS DECIMAL(20, 2)) FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            """;

    private static final List<Open> ALL = List.of(
            new Open(WITHDRAWAL, "w.state IN ('APPORTIONED', 'APPROVED')", "有未办结的使用申请“%s”"),
            new Open(DEPOSIT, "d.state = 'RECORDED'", "有 %s 收到而未复核的交存"),
            new Open(INTEREST, INTEREST_UNDER_WAY, "有 %s 编制而未办结的收益分配"),
            new Open(PUBLIC_INCOME, "r.state = 'RECORDED'", "有 %s 收到而未分配的公共收益"),
            new Open(REFUND, "r.state = 'REQUESTED'", "有 %s 申请而未复核的返还"),
            new Open(HELD, "b.held_fen <> 0", "有冻结款 %s 元"));

    private final Sql sql;

    OpenItems(Sql sql) {
        this.sql = sql;
    }

    /** The first thing found on the sub-account, in words that go on from its name. */
    public Optional<String> first(AccountId account) {
        return first(OF_ACCOUNT, account.value());
    }

    /** @throws AccountsNotSettled for the first thing found */
    void requireNone(CompoundId compound, Optional<BuildingId> building) {
        long one = building.map(BuildingId::value).orElse(0L);
        first(OF_COMPOUND, compound.value(), one, one).ifPresent(what -> {
            throw new AccountsNotSettled(what);
        });
    }

    private Optional<String> first(String accounts, Object... values) {
        return ALL.stream()
                .flatMap(open ->
                        sql
                                .first(open.query(accounts), row -> open.what().formatted(row.getString(1)), values)
                                .stream())
                .findFirst();
    }

    /** What may be open: where it is found, when it is open, and the words for it. */
    private record Open(String from, String state, String what) {

        String query(String accounts) {
            return from + accounts + " AND a.closed_on IS NULL AND " + state + " LIMIT 1";
        }
    }
}
