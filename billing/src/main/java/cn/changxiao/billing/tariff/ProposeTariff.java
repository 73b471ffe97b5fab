package cn.changxiao.billing.tariff;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** A manager proposes a price for a compound it manages on the day the price begins. */
@Singleton
public class ProposeTariff {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_BASIS = 255;

    private static final String BY_KEY = """
            SELECT tariff_id, compound_id, fee_item_id, price_e4, valid_from, basis FROM billing_tariff
            WHERE business_key = ?
            """;
    private static final String MANAGED = """
            SELECT COUNT(*) FROM registry_management m
            WHERE m.compound_id = ? AND m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
            """;
    private static final String INSERT = """
            INSERT INTO billing_tariff (tariff_id, business_key, compound_id, fee_item_id, price_e4, valid_from,
                valid_until, basis, state, proposed_by, proposed_by_organisation, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    ProposeTariff(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The id of the proposal; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the viewer does not manage the compound on that day
     */
    @Transactional
    public TariffId propose(Viewer viewer, Command command) {
        OrganisationId issuer = Managers.issuer(viewer, "申报收费标准");
        Optional<TariffId> earlier =
                sql.first(BY_KEY, row -> command.sameAs(row), command.key().value());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireManaged(issuer, command);
        TariffId id = new TariffId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                command.key().value(),
                command.compound().value(),
                command.item().id(),
                command.price().e4(),
                command.validFrom(),
                OPEN_END,
                command.basis(),
                viewer.user().value(),
                issuer.value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "ProposeTariff",
                "tariff:" + id,
                "小区 %s 的%s自 %s 起每平方米每月 %s 元"
                        .formatted(command.compound(), command.item().label(), command.validFrom(), command.price()));
        return id;
    }

    private void requireManaged(OrganisationId issuer, Command command) {
        LocalDate from = command.validFrom();
        if (sql.number(MANAGED, command.compound().value(), issuer.value(), from, from) == 0) {
            throw new NotFound("当日由本单位管理的小区", command.compound());
        }
    }

    /**
     * A price to be approved.
     *
     * @param basis the contract clause or owners' decision the price rests on
     */
    public record Command(
            BusinessKey key, CompoundId compound, FeeItem item, UnitPrice price, LocalDate validFrom, String basis) {

        public Command {
            if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
                throw new InvalidValue("请写明收费依据（合同条款或业主大会决定），不超过 %d 字。".formatted(LONGEST_BASIS));
            }
        }

        private TariffId sameAs(ResultSet row) throws SQLException {
            boolean same = row.getLong("compound_id") == compound.value()
                    && row.getInt("fee_item_id") == item.id()
                    && row.getLong("price_e4") == price.e4()
                    && row.getObject("valid_from", LocalDate.class).equals(validFrom)
                    && row.getString("basis").equals(basis);
            if (!same) {
                throw new KeyReusedWithOtherContent(key);
            }
            return new TariffId(row.getLong("tariff_id"));
        }
    }
}
