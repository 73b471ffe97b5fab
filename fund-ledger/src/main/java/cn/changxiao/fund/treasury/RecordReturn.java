package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The maker's half of taking money back, at its time or, for a deposit, before it. */
@Singleton
public class RecordReturn {

    private static final String RECORDED = """
            UPDATE fund_placement SET state = 'RETURN_RECORDED', returned_on = ?, interest_fen = ?, reason = ?,
                return_maker_id = ?
            WHERE placement_id = ? AND state = 'PLACED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final PlacementRows rows;
    private final AuditLog audit;

    RecordReturn(Sql sql, Clock clock, FundScope scope, PlacementRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * @throws WrongPlacementState if its money is not out
     * @throws BondHeldToMaturity if a bond is to come back before its time
     */
    @Transactional
    public void record(Viewer viewer, NewReturn back) {
        scope.kept(viewer, back.book(), "登记收回");
        Placement placement = rows.lock(back.book(), back.placement());
        if (placement.state() != PlacementState.PLACED) {
            throw new WrongPlacementState(placement.state(), "登记收回");
        }
        LocalDate today = LocalDate.now(clock);
        if (back.returnedOn().isAfter(today)) {
            throw new FutureDate(back.returnedOn(), today);
        }
        back.requireFits(placement);
        boolean isEarly = back.returnedOn().isBefore(placement.maturesOn());
        sql.update(
                RECORDED,
                back.returnedOn(),
                back.interest().fen(),
                isEarly ? back.reason() : "",
                viewer.user().value(),
                placement.id().value());
        audit.record(
                viewer,
                "RecordReturn",
                "placement:" + placement.id(),
                "登记收回本金 %s 元、利息 %s 元%s"
                        .formatted(
                                placement.principal().grouped(), back.interest().grouped(), isEarly ? "（提前支取）" : ""));
    }
}
