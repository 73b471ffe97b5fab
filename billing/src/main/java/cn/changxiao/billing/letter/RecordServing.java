package cn.changxiao.billing.letter;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** Writes down who delivered a letter, when and how; evidence is only added to. */
@Singleton
public class RecordServing {

    private static final String BY_KEY = "SELECT content_hash FROM billing_dunning_service WHERE business_key = ?";
    private static final String STEP = """
            SELECT channel, made_on FROM billing_dunning_step WHERE step_id = ? AND issuer_id = ?
            """;
    private static final String INSERT = """
            INSERT INTO billing_dunning_service (service_id, business_key, content_hash, step_id, way, served_on, served_by,
                mail_number, photo_hash, note, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    RecordServing(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Adds the evidence; the same key with the same content is added once.
     *
     * @throws NotFound if the viewer's organisation made no such demand
     * @throws InvalidValue if it is no paper or visit, or the day is before it was made or in the future
     */
    public void record(Viewer viewer, NewServing serving) {
        Retry.whileContended(() -> recordOnce(viewer, serving));
    }

    /** True if it was not there before. */
    @Transactional
    boolean recordOnce(Viewer viewer, NewServing serving) {
        long issuer = Managers.issuer(viewer, "登记送达").value();
        Optional<byte[]> earlier =
                sql.first(BY_KEY, row -> row.getBytes(1), serving.key().value());
        if (earlier.isPresent()) {
            if (!Arrays.equals(earlier.get(), serving.contentHash())) {
                throw new KeyReusedWithOtherContent(serving.key());
            }
            return false;
        }
        LocalDate madeOn = madeOn(issuer, serving);
        if (serving.on().isBefore(madeOn) || serving.on().isAfter(LocalDate.now(clock))) {
            throw new InvalidValue("送达日期 %s 须在出函日 %s 之后、今天之前。".formatted(serving.on(), madeOn));
        }
        insert(viewer, serving);
        return true;
    }

    private void insert(Viewer viewer, NewServing serving) {
        sql.update(
                INSERT,
                ids.next(),
                serving.key().value(),
                serving.contentHash(),
                serving.step(),
                serving.way().name(),
                serving.on(),
                serving.by(),
                serving.mailNumber(),
                serving.photoBytes(),
                serving.note(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "RecordServing",
                "dunning-step:" + serving.step(),
                "%s，%s，送达人 %s".formatted(serving.on(), serving.way().label(), serving.by()));
    }

    private LocalDate madeOn(long issuer, NewServing serving) {
        return sql.first(
                        STEP,
                        row -> {
                            if (row.getString("channel").equals(DunningChannel.MESSAGE.name())) {
                                throw new InvalidValue("消息提醒的送达以发送记录为准，无须登记。");
                            }
                            return row.getObject("made_on", LocalDate.class);
                        },
                        serving.step(),
                        issuer)
                .orElseThrow(() -> new NotFound("催缴函", serving.step()));
    }
}
