package cn.changxiao.fund.leaving;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds what is still open on the sub-accounts of a compound, or of one building of it. */
@Singleton
class OpenItems {

    private static final String OF =
            " WHERE a.compound_id = ? AND (? = 0 OR a.building_id = ?) AND a.closed_on IS NULL ";

    private static final String WITHDRAWAL = """
            SELECT w.project FROM fund_account a
            JOIN fund_withdrawal_share s ON s.account_id = a.account_id
            JOIN fund_withdrawal w ON w.withdrawal_id = s.withdrawal_id
            """ + OF + " AND w.state IN ('APPORTIONED', 'APPROVED') LIMIT 1";

    private static final String DEPOSIT = """
            SELECT d.received_on FROM fund_account a
            JOIN fund_deposit_line l ON l.account_id = a.account_id
            JOIN fund_deposit_batch d ON d.batch_id = l.batch_id
            """ + OF + " AND d.state = 'RECORDED' LIMIT 1";

    private static final String INCOME = """
            SELECT r.received_on FROM fund_account a
            JOIN fund_income_share s ON s.account_id = a.account_id
            JOIN fund_income_run r ON r.run_id = s.run_id
            """ + OF + " AND r.state = 'RECORDED' LIMIT 1";

    private static final String INTEREST = """
            SELECT r.booked_on FROM fund_account a
            JOIN fund_interest_run r ON r.book_id = a.book_id
            JOIN fund_interest_share s ON s.run_id = r.run_id AND s.compound_id = a.compound_id
                AND s.account_id = a.account_id
            """ + OF + " AND (r.state IN ('PREPARED', 'APPROVED')"
            + " OR r.run_id IN (SELECT x.run_id FROM fund_interest_undo x WHERE x.state <> 'DONE')) LIMIT 1";

    private static final String PUBLIC_INCOME = """
            SELECT r.received_on FROM fund_account a
            JOIN fund_public_income_share s ON s.account_id = a.account_id
            JOIN fund_public_income r ON r.income_id = s.income_id
            """ + OF + " AND r.state = 'RECORDED' LIMIT 1";

    private static final String REFUND = """
            SELECT r.paid_on FROM fund_account a
            JOIN fund_refund r ON r.account_id = a.account_id
            """ + OF + " AND r.state = 'REQUESTED' LIMIT 1";

    private static final String HELD = """
            SELECT CAST(b.held_fen / 100 AS DECIMAL(20, 2)) FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            """ + OF + " AND b.held_fen <> 0 LIMIT 1";

    private static final List<Open> ALL = List.of(
            new Open(WITHDRAWAL, "上有未办结的使用申请“%s”"),
            new Open(DEPOSIT, "上有 %s 收到而未复核的交存"),
            new Open(INCOME, "上有 %s 登记而未分配的收益"),
            new Open(INTEREST, "上有 %s 编制而未办结的收益分配"),
            new Open(PUBLIC_INCOME, "上有 %s 收到而未分配的公共收益"),
            new Open(REFUND, "上有 %s 申请而未复核的返还"),
            new Open(HELD, "上有冻结款 %s 元"));

    private final Sql sql;

    OpenItems(Sql sql) {
        this.sql = sql;
    }

    /** @throws AccountsNotSettled for the first thing found */
    void requireNone(CompoundId compound, Optional<BuildingId> building) {
        long one = building.map(BuildingId::value).orElse(0L);
        for (Open open : ALL) {
            Optional<String> found = sql.first(open.query(), row -> row.getString(1), compound.value(), one, one);
            if (found.isPresent()) {
                throw new AccountsNotSettled(open.what().formatted(found.get()));
            }
        }
    }

    /** What may be open, as the query for the first of it and the words for it. */
    private record Open(String query, String what) {}
}
