package cn.changxiao.billing.dunning;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.billing.ladder.LadderLine;
import cn.changxiao.billing.message.MessageOutbox;
import cn.changxiao.billing.message.NewMessage;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.calendar.WorkingDays;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dunning of one compound in one transaction: closes what is paid, makes the demands that are due, queues messages. */
@Singleton
class DunningPosting {

    /** The row stays locked until the transaction ends, so that a second one at once waits and finds nothing to do. */
    private static final String TURN = """
            INSERT INTO billing_dunning_turn (issuer_id, compound_id, turns) VALUES (?, ?, 1)
            ON DUPLICATE KEY UPDATE turns = turns + 1
            """;

    /** Not NOT EXISTS: MariaDB may answer it by reading the open items of everybody first. */
    private static final String CLOSE_PAID = """
            UPDATE billing_dunning_case c SET c.closed_on = ?, c.open_unit = NULL
            WHERE c.compound_id = ? AND c.issuer_id = ? AND c.open_unit IS NOT NULL
                AND (SELECT COUNT(*) FROM billing_open_item o
                    JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
                    WHERE o.unit_id = c.unit_id AND o.issuer_id = c.issuer_id AND o.open_fen > 0 AND o.due_on < ?) = 0
            """;

    private static final String CASE = """
            INSERT INTO billing_dunning_case (case_id, issuer_id, compound_id, unit_id, opened_on, last_stage, last_on,
                open_unit)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE last_stage = VALUES(last_stage), last_on = VALUES(last_on)
            """;
    private static final String STEP = """
            INSERT INTO billing_dunning_step (step_id, case_id, stage_no, issuer_id, compound_id, building_id, unit_id,
                person_id, channel, ladder_id, demanded_fen, answer_by, said, made_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ITEM = """
            INSERT INTO billing_dunning_step_item (step_id, period, due_on, open_fen) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final DueUnits dueUnits;
    private final MessageOutbox outbox;
    private final AuditLog audit;

    DunningPosting(
            Sql sql,
            Ids ids,
            Clock clock,
            WorkingDays workingDays,
            DueUnits dueUnits,
            MessageOutbox outbox,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.workingDays = workingDays;
        this.dueUnits = dueUnits;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    DunningSummary dun(Viewer viewer, Place place, LadderLine ladder, LocalDate today) {
        sql.update(TURN, place.issuer(), place.compound());
        sql.update(CLOSE_PAID, today, place.compound(), place.issuer(), today);
        List<Demand> demands = new ArrayList<>();
        DunningTally tally = new DunningTally();
        for (DueUnit unit : dueUnits.ofCompound(place.issuer(), place.compound(), today)) {
            unit.next(ladder.ladder(), today).ifPresent(stage -> {
                demands.add(new Demand(unit, stage));
                tally.add(stage, unit.overdue());
            });
        }
        if (!demands.isEmpty()) {
            write(place, ladder, demands, today);
            audit.record(
                    viewer,
                    "DunOverdue",
                    "compound:" + place.compound(),
                    "%s催缴 %d 户".formatted(place.name(), demands.size()));
        }
        return tally.summary();
    }

    private void write(Place place, LadderLine line, List<Demand> demands, LocalDate today) {
        LocalDateTime sendFrom = line.ladder().quiet().next(LocalDateTime.now(clock), workingDays.calendar());
        LocalDate answerBy = today.plusDays(line.ladder().coolingDays());
        long step = ids.block(demands.size());
        long newCase = ids.block(demands.size());
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Demand demand : demands) {
            String said = demand.stage().template().fill(fields(place, demand.unit(), answerBy, today));
            long caseId =
                    demand.unit().caseId() == 0 ? newCase++ : demand.unit().caseId();
            rows.add(place, line, demand, new Written(step++, caseId, said, answerBy, today, sendFrom));
        }
        sql.batch(CASE, rows.cases());
        sql.batch(STEP, rows.steps());
        sql.batch(ITEM, rows.items());
        if (today.equals(LocalDate.now(clock))) {
            outbox.queue(rows.messages());
        }
    }

    private static Map<String, String> fields(Place place, DueUnit unit, LocalDate answerBy, LocalDate today) {
        return Map.of(
                "收费单位", place.issuerName(),
                "业主", unit.personName(),
                "小区", place.name(),
                "房屋", unit.place(),
                "欠费", unit.overdue().grouped(),
                "期数", Integer.toString(unit.arrears().size()),
                "最早账期", new BillingMonth(unit.arrears().get(0).period()).toString(),
                "逾期天数", Long.toString(ChronoUnit.DAYS.between(unit.oldestDue(), today)),
                "限期", answerBy.toString());
    }

    /** A compound of a manager. */
    record Place(long issuer, String issuerName, long compound, String name) {}

    private record Demand(DueUnit unit, DunningStage stage) {}

    private record Written(
            long step, long caseId, String said, LocalDate answerBy, LocalDate today, LocalDateTime sendFrom) {}

    /** The rows of one compound, collected so that each table is written by a few statements. */
    private record Rows(
            List<@Nullable Object[]> cases,
            List<@Nullable Object[]> steps,
            List<@Nullable Object[]> items,
            List<NewMessage> messages) {

        void add(Place place, LadderLine line, Demand demand, Written written) {
            DueUnit unit = demand.unit();
            DunningStage stage = demand.stage();
            cases.add(new Object[] {
                written.caseId(),
                place.issuer(),
                place.compound(),
                unit.unit(),
                written.today(),
                stage.number(),
                written.today(),
                unit.unit()
            });
            steps.add(new Object[] {
                written.step(),
                written.caseId(),
                stage.number(),
                place.issuer(),
                place.compound(),
                unit.building(),
                unit.unit(),
                unit.person(),
                stage.channel().name(),
                line.id().value(),
                unit.overdue().fen(),
                written.answerBy(),
                written.said(),
                written.today()
            });
            for (DueUnit.Month month : unit.arrears()) {
                items.add(new Object[] {
                    written.step(), month.period(), month.dueOn(), month.open().fen()
                });
            }
            if (stage.channel() == DunningChannel.MESSAGE) {
                messages.add(new NewMessage(
                        written.step(),
                        place.issuer(),
                        place.compound(),
                        unit.unit(),
                        unit.person(),
                        written.said(),
                        line.ladder().quiet(),
                        written.sendFrom()));
            }
        }
    }
}
