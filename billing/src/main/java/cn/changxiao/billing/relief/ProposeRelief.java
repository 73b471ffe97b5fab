package cn.changxiao.billing.relief;

import cn.changxiao.billing.ManagedCompounds;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.charge.Relief;
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
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** A manager proposes that a unit is relieved of part of an item for a time, and writes down the evidence. */
@Singleton
public class ProposeRelief {

    private static final String BY_KEY = "SELECT relief_id, content_hash FROM billing_relief WHERE business_key = ?";
    private static final String INSERT = """
            INSERT INTO billing_relief (relief_id, business_key, content_hash, compound_id, unit_id, fee_item_id, kind,
                share_ppm, month_fen, notice_on, valid_from, valid_until, evidence, state, proposed_by,
                proposed_by_organisation, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;
    private final ManagedCompounds managed;
    private final VacancyShare vacancyShare;

    ProposeRelief(Sql sql, Ids ids, Clock clock, AuditLog audit, ManagedCompounds managed, VacancyShare vacancyShare) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.managed = managed;
        this.vacancyShare = vacancyShare;
    }

    /**
     * The proposal; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the viewer does not manage the unit's compound on the first day
     */
    public ReliefId propose(Viewer viewer, Command command) {
        return Retry.whileContended(() -> proposeOnce(viewer, command));
    }

    @Transactional
    ReliefId proposeOnce(Viewer viewer, Command command) {
        OrganisationId issuer = Managers.issuer(viewer, "申报减免");
        byte[] content = command.contentHash();
        Optional<ReliefId> earlier = earlier(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        CompoundId compound = managed.requireUnit(issuer, command.unit(), command.from());
        long share = command.isOpen() ? vacancyShare.require(compound, command.from()) : command.sharePpm();
        ReliefId id = new ReliefId(ids.next());
        Relief relief =
                new Relief(id.value(), command.item(), share, command.perMonth(), command.from(), command.until());
        insert(viewer, issuer, compound, command, content, relief);
        audit.record(
                viewer,
                "ProposeRelief",
                "unit:" + command.unit(),
                "%s减免 %s 自 %s 至 %s".formatted(command.kind().label(), id, command.from(), command.until()));
        return id;
    }

    private Optional<ReliefId> earlier(BusinessKey key, byte[] content) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new ReliefId(row.getLong("relief_id"));
                },
                key.value());
    }

    private void insert(
            Viewer viewer, OrganisationId issuer, CompoundId compound, Command command, byte[] content, Relief relief) {
        sql.update(
                INSERT,
                relief.id(),
                command.key().value(),
                content,
                compound.value(),
                command.unit().value(),
                command.item().id(),
                command.kind().name(),
                relief.sharePpm(),
                relief.perMonth().fen(),
                command.noticeOn().orElse(null),
                command.from(),
                command.until(),
                command.evidence(),
                viewer.user().value(),
                issuer.value(),
                LocalDateTime.now(clock));
    }

    /**
     * A relief to be approved: a share in parts per million or a sum a month. Neither, for a vacant unit, means what the
     * place provides.
     *
     * @param noticeOn when the owner told of the vacancy; only for {@link ReliefKind#VACANT}, and needed there
     * @param until the first day without relief; there is always one
     */
    public record Command(
            BusinessKey key,
            UnitId unit,
            FeeItem item,
            ReliefKind kind,
            long sharePpm,
            Money perMonth,
            Optional<LocalDate> noticeOn,
            LocalDate from,
            LocalDate until,
            String evidence) {

        private static final int LONGEST_EVIDENCE = 500;
        private static final int LONGEST_YEARS = 10;

        public Command {
            if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
                throw new InvalidValue("请写明减免的证明材料（文号、证件名称等），不超过 %d 字。".formatted(LONGEST_EVIDENCE));
            }
            if (!from.isBefore(until) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
                throw new InvalidValue("减免须有截止日，晚于起始日 %s 且不超过 %d 年；到期后可再申报。".formatted(from, LONGEST_YEARS));
            }
            if (!item.hasTariff()) {
                throw new InvalidValue("%s没有每月收费标准，不能申报减免。".formatted(item.label()));
            }
            requireNotice(kind, noticeOn, from);
        }

        private static void requireNotice(ReliefKind kind, Optional<LocalDate> noticeOn, LocalDate from) {
            if ((kind == ReliefKind.VACANT) != noticeOn.isPresent()) {
                throw new InvalidValue("空置减免须填写业主书面告知日，其他减免不填。");
            }
            if (noticeOn.filter(day -> day.isAfter(from)).isPresent()) {
                throw new InvalidValue("空置减免自告知之后起算，起始日 %s 不得早于告知日。".formatted(from));
            }
        }

        boolean isOpen() {
            return kind == ReliefKind.VACANT && sharePpm == 0 && perMonth.isZero();
        }

        byte[] contentHash() {
            return ContentHash.of(
                    unit,
                    item,
                    kind,
                    sharePpm,
                    perMonth,
                    noticeOn.map(LocalDate::toString).orElse(""),
                    from,
                    until,
                    evidence);
        }
    }
}
