package cn.changxiao.fund.publication;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A custodian publishes a compound's fund: the figures of now are frozen, signed and entered in the register. */
@Singleton
public class PublishFundNotice {

    private static final String BY_KEY =
            "SELECT publication_id, content_hash FROM fund_publication WHERE business_key = ?";
    private static final String TAKE_PLACE = """
            INSERT IGNORE INTO fund_publication_current (custodian_id, compound_id, month_from, month_until, publication_id)
            VALUES (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final RegisterNumbers numbers;
    private final ReadFundNotice readFundNotice;
    private final SignedNotices notices;
    private final AuditLog audit;

    PublishFundNotice(
            Sql sql,
            Ids ids,
            Clock clock,
            FundScope scope,
            RegisterNumbers numbers,
            ReadFundNotice readFundNotice,
            SignedNotices notices,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.numbers = numbers;
        this.readFundNotice = readFundNotice;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * The publication; the same key with the same content gets the earlier one.
     *
     * @throws cn.changxiao.property.InvalidValue if the months are not over
     * @throws NoticeInForce if these months are published and not withdrawn
     * @throws NothingToPublish if the custodian keeps no accounts of the compound
     */
    @RetriedWhenLocked
    @Transactional
    public PublicationId publish(Viewer viewer, Command command) {
        scope.requireRole(viewer, "公布维修资金账目", Role.FUND_CUSTODIAN);
        OrganisationId custodian = viewer.organisation().orElseThrow(() -> new RoleMissing("公布维修资金账目"));
        numbers.hold(custodian, RegisterNumbers.Kind.PUBLICATION);
        byte[] content = ContentHash.of(custodian, command.compound(), command.period());
        return earlier(command.key(), content).orElseGet(() -> publish(viewer, custodian, command, content));
    }

    private PublicationId publish(Viewer viewer, OrganisationId custodian, Command command, byte[] content) {
        NoticePeriod period = command.period();
        period.requireOver(LocalDate.now(clock));
        PublicationId id = new PublicationId(ids.next());
        String number = numbers.take(custodian, RegisterNumbers.Kind.PUBLICATION);
        FundNotice notice = readFundNotice.read(viewer, command.compound(), period, number);
        int taken = sql.update(
                TAKE_PLACE,
                custodian.value(),
                command.compound().value(),
                NoticePeriod.number(period.from()),
                NoticePeriod.number(period.until()),
                id.value());
        if (taken == 0) {
            throw new NoticeInForce(period);
        }
        String hash = notices.keep(id, viewer, command.key(), content, notice);
        audit.record(
                viewer, "PublishFundNotice", "publication:" + id, "公布 %s（%s），数据 %s".formatted(number, period, hash));
        return id;
    }

    private Optional<PublicationId> earlier(BusinessKey key, byte[] content) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new PublicationId(row.getLong("publication_id"));
                },
                key.value());
    }

    /** Which compound's which months are published. */
    public record Command(BusinessKey key, CompoundId compound, NoticePeriod period) {}
}
