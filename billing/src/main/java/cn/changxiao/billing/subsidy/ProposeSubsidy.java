package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.ManagedCompounds;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A manager writes down that a third party will pay a share of the bills of some of its units. */
@Singleton
public class ProposeSubsidy {

    private static final String BY_KEY = "SELECT subsidy_id, content_hash FROM billing_subsidy WHERE business_key = ?";
    private static final String INSERT = """
            INSERT INTO billing_subsidy (subsidy_id, business_key, content_hash, compound_id, payer_name,
                payer_organisation, fee_item_id, share_ppm, first_period, last_period, evidence, state, proposed_by,
                proposed_by_organisation, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            """;
    private static final String UNITS = """
            SELECT u.unit_id FROM registry_unit u WHERE u.compound_id = ? AND u.formed_on <= ? AND ? < u.lapsed_on
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;
    private final ManagedCompounds managed;

    ProposeSubsidy(Sql sql, Ids ids, Clock clock, AuditLog audit, ManagedCompounds managed) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.managed = managed;
    }

    /**
     * The arrangement; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the viewer does not manage the compound in the first month, or a unit is not in it
     */
    public SubsidyId propose(Viewer viewer, Command command) {
        return Retry.whileContended(() -> proposeOnce(viewer, command));
    }

    @Transactional
    SubsidyId proposeOnce(Viewer viewer, Command command) {
        OrganisationId issuer = Managers.issuer(viewer, "申报补贴");
        byte[] content = command.contentHash();
        Optional<SubsidyId> earlier = earlier(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        managed.require(issuer, command.compound(), command.first().lastDay());
        SubsidyId id = new SubsidyId(ids.next());
        insert(id, viewer, issuer, content, command);
        audit.record(
                viewer,
                "ProposeSubsidy",
                "subsidy:" + id,
                "%s 补贴 %s 至 %s 的%s"
                        .formatted(
                                command.payer(),
                                command.first(),
                                command.last(),
                                command.item().label()));
        return id;
    }

    private Optional<SubsidyId> earlier(BusinessKey key, byte[] content) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new SubsidyId(row.getLong("subsidy_id"));
                },
                key.value());
    }

    private void insert(SubsidyId id, Viewer viewer, OrganisationId issuer, byte[] content, Command command) {
        sql.update(
                INSERT,
                id.value(),
                command.key().value(),
                content,
                command.compound().value(),
                command.payer(),
                command.payerOrganisation().map(OrganisationId::value).orElse(null),
                command.item().id(),
                command.sharePpm(),
                command.first().number(),
                command.last().number(),
                command.evidence(),
                viewer.user().value(),
                issuer.value(),
                LocalDateTime.now(clock));
        sql.batch(
                "INSERT INTO billing_subsidy_unit (subsidy_id, unit_id) VALUES (?, ?)",
                units(command).stream()
                        .map(unit -> new Object[] {id.value(), unit})
                        .toList());
    }

    private List<Long> units(Command command) {
        List<Long> ofCompound = sql.list(
                UNITS,
                row -> row.getLong("unit_id"),
                command.compound().value(),
                command.first().lastDay(),
                command.first().firstDay());
        if (command.units().isEmpty()) {
            return ofCompound;
        }
        Set<Long> known = new HashSet<>(ofCompound);
        for (UnitId unit : command.units()) {
            if (!known.contains(unit.value())) {
                throw new NotFound("该小区的房屋", unit);
            }
        }
        return command.units().stream().map(UnitId::value).distinct().toList();
    }

    /**
     * Who pays which share of an item in the months first to last, both included.
     *
     * @param units those whose bills are paid; empty for all of the compound
     */
    public record Command(
            BusinessKey key,
            CompoundId compound,
            String payer,
            Optional<OrganisationId> payerOrganisation,
            FeeItem item,
            long sharePpm,
            BillingMonth first,
            BillingMonth last,
            List<UnitId> units,
            String evidence) {

        public Command {
            units = List.copyOf(units);
            if (payer.isBlank() || payer.length() > 100) {
                throw new InvalidValue("请填写出资单位名称，不超过 100 字。");
            }
            if (evidence.isBlank() || evidence.length() > 500) {
                throw new InvalidValue("请写明补贴依据（文件、协议名称和文号），不超过 500 字。");
            }
            if (sharePpm <= 0 || sharePpm > Subsidy.WHOLE) {
                throw new InvalidValue("补贴比例须大于 0 且不超过 100%。");
            }
            if (first.isAfter(last)) {
                throw new InvalidValue("补贴的起止账期须由前到后：%s 至 %s。".formatted(first, last));
            }
        }

        byte[] contentHash() {
            return ContentHash.of(
                    compound,
                    payer,
                    payerOrganisation.map(OrganisationId::toString).orElse(""),
                    item,
                    sharePpm,
                    first,
                    last,
                    units,
                    evidence);
        }
    }
}
