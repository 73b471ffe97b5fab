package cn.changxiao.billing.ladder;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person of a manager proposes another way to demand fees; it takes effect when a second one approves it. */
@Singleton
public class ProposeLadder {

    private static final String BY_KEY =
            "SELECT ladder_id, content_hash FROM billing_dunning_ladder WHERE business_key = ?";
    private static final String INSERT = """
            INSERT INTO billing_dunning_ladder (ladder_id, business_key, content_hash, issuer_id, quiet_from, quiet_until,
                cooling_days, minimum_fen, state, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;
    private static final String STAGE = """
            INSERT INTO billing_dunning_stage (ladder_id, stage_no, days_overdue, channel, template)
            VALUES (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    ProposeLadder(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** The id of the proposal; the same key with the same content gets the earlier one. */
    public LadderId propose(Viewer viewer, NewLadder proposed) {
        return Retry.whileContended(() -> proposeOnce(viewer, proposed));
    }

    @Transactional
    LadderId proposeOnce(Viewer viewer, NewLadder proposed) {
        long issuer = Managers.issuer(viewer, "调整催缴办法").value();
        Optional<LadderId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), proposed.contentHash())) {
                        throw new KeyReusedWithOtherContent(proposed.key());
                    }
                    return new LadderId(row.getLong("ladder_id"));
                },
                proposed.key().value());
        return earlier.orElseGet(() -> insert(viewer, issuer, proposed));
    }

    private LadderId insert(Viewer viewer, long issuer, NewLadder proposed) {
        LadderId id = new LadderId(ids.next());
        Ladder ladder = proposed.ladder();
        sql.update(
                INSERT,
                id.value(),
                proposed.key().value(),
                proposed.contentHash(),
                issuer,
                ladder.quiet().from(),
                ladder.quiet().until(),
                ladder.coolingDays(),
                ladder.minimum().fen(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        sql.batch(STAGE, stages(id, ladder));
        audit.record(
                viewer,
                "ProposeLadder",
                "dunning-ladder:" + id,
                "催缴 %d 级，间隔 %d 天，%s 元起催".formatted(ladder.stages().size(), ladder.coolingDays(), ladder.minimum()));
        return id;
    }

    private static List<@Nullable Object[]> stages(LadderId id, Ladder ladder) {
        List<@Nullable Object[]> stages = new ArrayList<>();
        for (DunningStage stage : ladder.stages()) {
            stages.add(new Object[] {
                id.value(),
                stage.number(),
                stage.daysOverdue(),
                stage.channel().name(),
                stage.template().text()
            });
        }
        return stages;
    }
}
