package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** Approved withdrawals, ready to be paid, without the owners' vote that goes before. */
@Singleton
class HeldMoney {

    private static final String WITHDRAWAL = """
            INSERT INTO fund_withdrawal (withdrawal_id, business_key, content_hash, compound_id, project, component,
                contractor, budget_fen, evidence, state, applicant_id, applied_at, payment_maker_id, paid_on, held_until)
            VALUES (?, ?, REPEAT('x', 32), ?, '屋面防水', 'ROOF_WATERPROOFING', '施工队', ?, '查勘', 'APPROVED', 1, NOW(6), ?,
                ?, '2999-01-01')
            """;

    private static final String SHARE = """
            INSERT INTO fund_withdrawal_share (withdrawal_id, unit_id, line_no, account_id, book_id, area_hundredths,
                share_fen, from_account_fen, self_pay_fen)
            VALUES (?, ?, ?, ?, ?, 1, ?, ?, 0)
            """;

    private final Sql sql;
    private final Ids ids;
    private final WithdrawalRows rows;

    HeldMoney(Sql sql, Ids ids, WithdrawalRows rows) {
        this.sql = sql;
        this.ids = ids;
        this.rows = rows;
    }

    /** Holds so many fen of each unit, by its place in the street. */
    @Transactional
    WithdrawalId hold(FundStreet street, Map<Integer, Long> fenByUnit) {
        WithdrawalId id = new WithdrawalId(ids.next());
        long budget = fenByUnit.values().stream().mapToLong(Long::longValue).sum();
        sql.update(
                WITHDRAWAL,
                id.value(),
                "held:" + id,
                street.compound().value(),
                Money.ofFen(budget).fen(),
                street.maker().user().value(),
                FundStreet.DAY);
        fenByUnit.forEach((unit, fen) -> sql.update(
                SHARE,
                id.value(),
                street.unitIds().get(unit).value(),
                unit,
                street.units().get(unit).value(),
                street.book().id().value(),
                fen,
                fen));
        rows.hold(id);
        return id;
    }

    void endsOn(WithdrawalId id, LocalDate day) {
        sql.update("UPDATE fund_withdrawal SET held_until = ? WHERE withdrawal_id = ?", day, id.value());
    }

    long held(FundStreet street, int unit) {
        return sql.number(
                "SELECT held_fen FROM fund_balance WHERE account_id = ?",
                street.units().get(unit).value());
    }
}
