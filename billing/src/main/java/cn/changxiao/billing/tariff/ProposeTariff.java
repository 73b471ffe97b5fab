package cn.changxiao.billing.tariff;

import cn.changxiao.billing.ManagedCompounds;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.price.PerArea;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.price.Tier;
import cn.changxiao.billing.price.Tiered;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A manager proposes a price for a compound it manages on the day the price begins. */
@Singleton
public class ProposeTariff {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_BASIS = 255;

    private static final String BY_KEY = "SELECT t.tariff_id, t.compound_id, t.fee_item_id, t.valid_from, t.basis, "
            + StoredPrice.COLUMNS
            + "FROM billing_tariff t WHERE t.business_key = ?";
    private static final String INSERT = """
            INSERT INTO billing_tariff (tariff_id, business_key, compound_id, fee_item_id, price_kind, price_e4, valid_from,
                valid_until, basis, state, proposed_by, proposed_by_organisation, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            """;
    private static final String INSERT_TIER = """
            INSERT INTO billing_tariff_tier (tariff_id, tier_no, up_to_hundredths, price_e4) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;
    private final ManagedCompounds managed;
    private final PriceCeiling ceiling;

    ProposeTariff(Sql sql, Ids ids, Clock clock, AuditLog audit, ManagedCompounds managed, PriceCeiling ceiling) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.managed = managed;
        this.ceiling = ceiling;
    }

    /**
     * The id of the proposal; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the viewer does not manage the compound on that day
     * @throws PriceAboveCeiling if the place keeps a guidance price and this is more
     */
    public TariffId propose(Viewer viewer, Command command) {
        return Retry.whileContended(() -> proposeOnce(viewer, command));
    }

    @Transactional
    TariffId proposeOnce(Viewer viewer, Command command) {
        OrganisationId issuer = Managers.issuer(viewer, "申报收费标准");
        Optional<TariffId> earlier =
                sql.first(BY_KEY, command::sameAs, command.key().value());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        managed.require(issuer, command.compound(), command.validFrom());
        ceiling.require(command.compound(), command.item(), command.price(), command.validFrom());
        TariffId id = new TariffId(ids.next());
        insert(id, viewer, issuer, command);
        audit.record(
                viewer,
                "ProposeTariff",
                "tariff:" + id,
                "小区 %s 的%s自 %s 起%s %s"
                        .formatted(
                                command.compound(),
                                command.item().label(),
                                command.validFrom(),
                                command.price().kind().label(),
                                command.price().text()));
        return id;
    }

    private void insert(TariffId id, Viewer viewer, OrganisationId issuer, Command command) {
        sql.update(
                INSERT,
                id.value(),
                command.key().value(),
                command.compound().value(),
                command.item().id(),
                command.price().kind().name(),
                firstE4(command.price()),
                command.validFrom(),
                OPEN_END,
                command.basis(),
                viewer.user().value(),
                issuer.value(),
                LocalDateTime.now(clock));
        if (command.price() instanceof Tiered bands) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Tier tier : bands.tiers()) {
                rows.add(new Object[] {
                    id.value(),
                    rows.size() + 1,
                    tier.upTo().hundredths(),
                    tier.price().e4()
                });
            }
            sql.batch(INSERT_TIER, rows);
        }
    }

    /** The column of bands holds the first one's, for a price of nothing is none. */
    private static long firstE4(Price price) {
        return price instanceof Tiered bands ? bands.tiers().get(0).price().e4() : price.priceE4();
    }

    /**
     * A price to be approved.
     *
     * @param basis the contract clause or owners' decision the price rests on
     */
    public record Command(
            BusinessKey key, CompoundId compound, FeeItem item, Price price, LocalDate validFrom, String basis) {

        public Command {
            if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
                throw new InvalidValue("请写明收费依据（合同条款或业主大会决定），不超过 %d 字。".formatted(LONGEST_BASIS));
            }
            if (!item.hasTariff()) {
                throw new InvalidValue("%s按实际发生收取，不设每月收费标准。".formatted(item.label()));
            }
            if (price.kind() == PriceKind.PER_SPACE && item != FeeItem.PARKING) {
                throw new InvalidValue("按车位计价只用于%s，%s请选其他计价方式。".formatted(FeeItem.PARKING.label(), item.label()));
            }
        }

        /** A price per square metre. */
        public Command(
                BusinessKey key,
                CompoundId compound,
                FeeItem item,
                UnitPrice price,
                LocalDate validFrom,
                String basis) {
            this(key, compound, item, new PerArea(price), validFrom, basis);
        }

        private TariffId sameAs(ResultSet row) throws SQLException {
            boolean same = row.getLong("compound_id") == compound.value()
                    && row.getInt("fee_item_id") == item.id()
                    && StoredPrice.read(row).equals(price)
                    && row.getObject("valid_from", LocalDate.class).equals(validFrom)
                    && row.getString("basis").equals(basis);
            if (!same) {
                throw new KeyReusedWithOtherContent(key);
            }
            return new TariffId(row.getLong("tariff_id"));
        }
    }
}
