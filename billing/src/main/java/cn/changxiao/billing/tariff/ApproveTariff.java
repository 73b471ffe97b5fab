package cn.changxiao.billing.tariff;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.price.Price;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A second person of the same manager approves a proposed price; from its day on it replaces the one before. */
@Singleton
public class ApproveTariff {

    private static final String PROPOSAL = "SELECT t.state, t.proposed_by, t.compound_id, t.fee_item_id, t.valid_from, "
            + StoredPrice.COLUMNS
            + "FROM billing_tariff t WHERE t.tariff_id = ? AND t.proposed_by_organisation = ? FOR UPDATE";
    private static final String TAKEN = """
            SELECT COUNT(*) FROM billing_tariff WHERE compound_id = ? AND fee_item_id = ? AND approved_from = ?
            """;
    private static final String APPROVE = """
            UPDATE billing_tariff
            SET state = 'APPROVED', checked_by = ?, checked_at = ?, approved_from = valid_from
            WHERE tariff_id = ? AND state = 'PROPOSED' AND proposed_by <> ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;
    private final PriceCeiling ceiling;

    ApproveTariff(Sql sql, Clock clock, AuditLog audit, PriceCeiling ceiling) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.ceiling = ceiling;
    }

    /**
     * Approves, or does nothing if this user approved it before.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws TariffAlreadyChecked if it was approved or sent back
     * @throws PriceAboveCeiling if the place keeps a guidance price and this is more
     * @throws TariffDayTaken if another price was approved for the same day
     */
    @Transactional
    public void approve(Viewer viewer, TariffId tariff) {
        OrganisationId issuer = Managers.issuer(viewer, "审批收费标准");
        Proposal proposal = sql.first(
                        PROPOSAL,
                        row -> new Proposal(
                                TariffState.valueOf(row.getString("state")),
                                row.getLong("proposed_by"),
                                new CompoundId(row.getLong("compound_id")),
                                FeeItem.ofId(row.getInt("fee_item_id")),
                                StoredPrice.read(row),
                                row.getObject("valid_from", LocalDate.class)),
                        tariff.value(),
                        issuer.value())
                .orElseThrow(() -> new NotFound("收费标准", tariff));
        requireOpen(proposal, viewer, tariff);
        long user = viewer.user().value();
        if (sql.update(APPROVE, user, LocalDateTime.now(clock), tariff.value(), user) != 1) {
            throw new TariffAlreadyChecked(tariff);
        }
        audit.record(viewer, "ApproveTariff", "tariff:" + tariff, "批准自 %s 起执行".formatted(proposal.validFrom()));
    }

    private void requireOpen(Proposal proposal, Viewer viewer, TariffId tariff) {
        if (proposal.state() != TariffState.PROPOSED) {
            throw new TariffAlreadyChecked(tariff);
        }
        if (proposal.proposedBy() == viewer.user().value()) {
            throw new SamePersonCannotCheck("收费标准审批");
        }
        if (sql.number(TAKEN, proposal.compound().value(), proposal.item().id(), proposal.validFrom()) > 0) {
            throw new TariffDayTaken(proposal.item(), proposal.validFrom());
        }
        ceiling.require(proposal.compound(), proposal.item(), proposal.price(), proposal.validFrom());
    }

    private record Proposal(
            TariffState state, long proposedBy, CompoundId compound, FeeItem item, Price price, LocalDate validFrom) {}
}
