package cn.changxiao.billing.message;

import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.calendar.WorkingDays;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Persons;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The turns of a message, each a transaction of its own and guarded by the state before. */
@Singleton
class MessageTurns {

    static final int MOST_TRIES = 5;

    private static final int FIRST_WAIT_MINUTES = 5;
    private static final int LONGEST_REASON = 255;
    private static final int STALE_HOURS = 1;

    private static final String WAITING = """
            SELECT message_id FROM billing_message WHERE state = 'QUEUED' AND not_before <= ? ORDER BY message_id LIMIT ?
            """;
    private static final String LOCK = """
            SELECT message_id, step_id, unit_id, person_id, said, quiet_from, quiet_until FROM billing_message
            WHERE message_id = ? AND state = 'QUEUED' FOR UPDATE
            """;
    private static final String POSTPONE = "UPDATE billing_message SET not_before = ? WHERE message_id = ?";
    private static final String CLAIM = """
            UPDATE billing_message SET state = 'SENDING', tries = tries + 1, not_before = ? WHERE message_id = ?
            """;
    private static final String END = """
            UPDATE billing_message SET state = ?, reason = ?, ended_at = ? WHERE message_id = ? AND state IN ('QUEUED', 'SENDING')
            """;
    private static final String AGAIN = """
            UPDATE billing_message SET state = 'QUEUED', reason = ?, not_before = ? WHERE message_id = ? AND state = 'SENDING'
            """;
    private static final String STALE = """
            UPDATE billing_message SET state = 'FAILED', reason = '发送中断，结果不明，不再重发', ended_at = ?
            WHERE state = 'SENDING' AND not_before < ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Persons persons;
    private final BeforeSending beforeSending;
    private final AuditLog audit;

    MessageTurns(
            Sql sql,
            Clock clock,
            WorkingDays workingDays,
            Persons persons,
            BeforeSending beforeSending,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.workingDays = workingDays;
        this.persons = persons;
        this.beforeSending = beforeSending;
        this.audit = audit;
    }

    /** Ids whose time has come, oldest first; ends what a crash left on its way, which may or may not have gone out. */
    @Transactional
    List<Long> waiting(int limit) {
        LocalDateTime now = LocalDateTime.now(clock);
        sql.update(STALE, now, now.minusHours(STALE_HOURS));
        return sql.list(WAITING, row -> row.getLong(1), now, limit);
    }

    /** Lets the message go, unless it is taken, quiet, no longer due or has nowhere to go. */
    @Transactional
    Optional<OutgoingMessage> claim(long id) {
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<Queued> found = sql.first(LOCK, MessageTurns::read, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Queued message = found.get();
        LocalDateTime next = message.quiet().next(now, workingDays.calendar());
        if (next.isAfter(now)) {
            sql.update(POSTPONE, next, id);
            return Optional.empty();
        }
        Optional<String> against = beforeSending.reasonAgainst(message.step());
        if (against.isPresent()) {
            end(id, MessageState.CANCELLED, against.get());
            return Optional.empty();
        }
        return phone(message).map(phone -> {
            sql.update(CLAIM, now, id);
            return new OutgoingMessage(id, phone, message.text());
        });
    }

    @Transactional
    void sent(long id) {
        end(id, MessageState.SENT, "");
    }

    @Transactional
    void unclear(long id) {
        end(id, MessageState.FAILED, "发送时出错，结果不明，不再重发");
    }

    /** Queues it again, each time four times as far off, until it has been tried often enough. */
    @Transactional
    void notSent(long id, String reason) {
        String why = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
        long tries = sql.number("SELECT tries FROM billing_message WHERE message_id = ?", id);
        if (tries >= MOST_TRIES) {
            end(id, MessageState.FAILED, why);
        } else {
            long minutes = FIRST_WAIT_MINUTES * (1L << (2 * Math.max(0, tries - 1)));
            sql.update(AGAIN, why, LocalDateTime.now(clock).plusMinutes(minutes), id);
        }
    }

    private Optional<String> phone(Queued message) {
        Optional<String> phone = persons.detail(new PersonId(message.person())).phone();
        if (phone.isEmpty()) {
            end(message.id(), MessageState.FAILED, "业主未登记电话");
            return phone;
        }
        audit.record(
                Viewer.service(),
                "SendMessage",
                "person:" + message.person(),
                "为向户 %d 发送缴费提醒读取电话 %s".formatted(message.unit(), Mask.phone(phone.get())));
        return phone;
    }

    private void end(long id, MessageState state, String reason) {
        sql.update(END, state.name(), reason, LocalDateTime.now(clock), id);
    }

    private static Queued read(ResultSet row) throws SQLException {
        return new Queued(
                row.getLong("message_id"),
                row.getLong("step_id"),
                row.getLong("unit_id"),
                row.getLong("person_id"),
                row.getString("said"),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)));
    }

    private record Queued(long id, long step, long unit, long person, String text, QuietHours quiet) {}
}
