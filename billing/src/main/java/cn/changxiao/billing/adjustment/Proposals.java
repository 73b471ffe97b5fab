package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Stores proposals and their decisions. */
@Singleton
class Proposals {

    private static final String INSERT = """
            INSERT INTO billing_adjustment (adjustment_id, business_key, content_hash, kind, bill_id, issuer_id, compound_id,
                unit_id, line_period, line_fee_item_id, line_sequence_no, before_fen, after_fen, reason, state,
                proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;
    private static final String LOCK = """
            SELECT a.adjustment_id, a.kind, a.bill_id, a.line_period, a.line_fee_item_id, a.line_sequence_no, a.before_fen,
                a.after_fen, a.state, a.proposed_by
            FROM billing_adjustment a WHERE a.adjustment_id = ? AND a.issuer_id = ? FOR UPDATE
            """;
    private static final String DECIDE = """
            UPDATE billing_adjustment SET state = ?, credited_fen = ?, answer = ?, checked_by = ?, checked_at = ?
            WHERE adjustment_id = ? AND state = 'PROPOSED' AND proposed_by <> ?
            """;

    private final Sql sql;

    Proposals(Sql sql) {
        this.sql = sql;
    }

    void insert(
            long issuer, Proposal proposal, AdjustedBill bill, ProposeAdjustment.Command command, LocalDateTime now) {
        sql.update(
                INSERT,
                proposal.id().value(),
                command.key().value(),
                command.contentHash(),
                proposal.kind().name(),
                bill.bill().value(),
                issuer,
                bill.compound(),
                bill.unit(),
                proposal.line().map(line -> line.month().number()).orElse(0),
                proposal.line().map(line -> line.item().id()).orElse(0),
                proposal.line().map(AdjustedLine::sequence).orElse(0),
                proposal.before().fen(),
                proposal.after().fen(),
                command.reason(),
                proposal.proposedBy().value(),
                now);
    }

    /**
     * The proposal, locked until the transaction ends.
     *
     * @throws NotFound if the issuer has none of that id
     */
    Proposal lock(long issuer, AdjustmentId id) {
        return sql.first(LOCK, Proposals::read, id.value(), issuer).orElseThrow(() -> new NotFound("账单调整", id));
    }

    void decide(Viewer checker, Proposal proposal, Decision decision, LocalDateTime now) {
        long user = checker.user().value();
        int decided = sql.update(
                DECIDE,
                decision.state().name(),
                decision.credited().fen(),
                decision.answer(),
                user,
                now,
                proposal.id().value(),
                user);
        if (decided != 1) {
            throw new AdjustmentAlreadyChecked(proposal.id(), proposal.state());
        }
    }

    private static Proposal read(ResultSet row) throws SQLException {
        int period = row.getInt("line_period");
        return new Proposal(
                new AdjustmentId(row.getLong("adjustment_id")),
                AdjustmentKind.valueOf(row.getString("kind")),
                new BillId(row.getLong("bill_id")),
                period == 0
                        ? Optional.empty()
                        : Optional.of(new AdjustedLine(
                                new BillingMonth(period),
                                FeeItem.ofId(row.getInt("line_fee_item_id")),
                                row.getInt("line_sequence_no"))),
                Money.ofFen(row.getLong("before_fen")),
                Money.ofFen(row.getLong("after_fen")),
                AdjustmentState.valueOf(row.getString("state")),
                new UserId(row.getLong("proposed_by")));
    }

    /** How it was decided, what became credit, and why it was sent back. */
    record Decision(AdjustmentState state, Money credited, String answer) {}
}
