package cn.changxiao.billing.disclosure;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A manager drafts what it makes public of a compound; a second person publishes it. */
@Singleton
public class DraftDisclosure {

    private static final String BY_KEY =
            "SELECT disclosure_id, content_hash FROM billing_disclosure WHERE business_key = ?";
    private static final String MANAGED = """
            SELECT COUNT(*) FROM registry_management m
            WHERE m.compound_id = ? AND m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
            """;
    private static final String INSERT = """
            INSERT INTO billing_disclosure (disclosure_id, business_key, content_hash, issuer_id, compound_id, period_from,
                period_to, responsible, state, drafted_by, drafted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
            """;
    private static final String SERVICE = """
            INSERT INTO billing_disclosure_service (disclosure_id, line_no, matter, standard, performance)
            VALUES (?, ?, ?, ?, ?)
            """;
    private static final String INCOME = """
            INSERT INTO billing_disclosure_income (disclosure_id, line_no, source, amount_fen, spent_on)
            VALUES (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    DraftDisclosure(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The draft; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the viewer did not manage the compound in these months
     * @throws InvalidValue if the months have not passed
     */
    public DisclosureId draft(Viewer viewer, Command command) {
        return Retry.whileContended(() -> draftOnce(viewer, command));
    }

    @Transactional
    DisclosureId draftOnce(Viewer viewer, Command command) {
        long issuer = Managers.issuer(viewer, "编制服务公示").value();
        byte[] content = command.contentHash(issuer);
        Optional<DisclosureId> earlier = earlier(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireManagedAndPast(issuer, command);
        DisclosureId id = new DisclosureId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                command.key().value(),
                content,
                issuer,
                command.compound().value(),
                command.first().number(),
                command.last().number(),
                command.responsible(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        insertLines(id, command);
        audit.record(
                viewer, "DraftDisclosure", "disclosure:" + id, "%s 至 %s".formatted(command.first(), command.last()));
        return id;
    }

    private Optional<DisclosureId> earlier(BusinessKey key, byte[] content) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new DisclosureId(row.getLong("disclosure_id"));
                },
                key.value());
    }

    private void requireManagedAndPast(long issuer, Command command) {
        if (sql.number(
                        MANAGED,
                        command.compound().value(),
                        issuer,
                        command.last().lastDay(),
                        command.first().firstDay())
                == 0) {
            throw new NotFound("这些月份由本单位管理的小区", command.compound());
        }
        if (!command.last().lastDay().isBefore(LocalDate.now(clock))) {
            throw new InvalidValue("公示到 %s 为止，该月尚未结束，请选择已结束的月份。".formatted(command.last()));
        }
    }

    private void insertLines(DisclosureId id, Command command) {
        List<@Nullable Object[]> services = new ArrayList<>();
        for (ServiceGiven each : command.services()) {
            services.add(
                    new Object[] {id.value(), services.size() + 1, each.matter(), each.standard(), each.performance()});
        }
        sql.batch(SERVICE, services);
        List<@Nullable Object[]> incomes = new ArrayList<>();
        for (CommonIncome each : command.incomes()) {
            incomes.add(new Object[] {
                id.value(), incomes.size() + 1, each.source(), each.amount().fen(), each.spentOn()
            });
        }
        sql.batch(INCOME, incomes);
    }

    /** What is made public of a compound over months first to last, both included. */
    public record Command(
            BusinessKey key,
            CompoundId compound,
            BillingMonth first,
            BillingMonth last,
            String responsible,
            List<ServiceGiven> services,
            List<CommonIncome> incomes) {

        private static final int MOST_LINES = 60;
        private static final int LONGEST_NAME = 60;
        private static final int MOST_MONTHS = 12;

        public Command {
            services = List.copyOf(services);
            incomes = List.copyOf(incomes);
            responsible = responsible.strip();
            if (responsible.isEmpty() || responsible.length() > LONGEST_NAME) {
                throw new InvalidValue("请填写负责人员，不超过 %d 字。".formatted(LONGEST_NAME));
            }
            if (first.isAfter(last) || first.plus(MOST_MONTHS - 1).compareTo(last) < 0) {
                throw new InvalidValue("公示的月份 %s 至 %s 须由前到后，且不超过 %d 个月。".formatted(first, last, MOST_MONTHS));
            }
            if (services.isEmpty() || services.size() > MOST_LINES || incomes.size() > MOST_LINES) {
                throw new InvalidValue("请至少写明一项服务，服务和收益各不超过 %d 行。".formatted(MOST_LINES));
            }
        }

        byte[] contentHash(long issuer) {
            return ContentHash.of(issuer, compound, first, last, responsible, services, incomes);
        }
    }
}
