package cn.changxiao.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class VoteClosingJobIT implements DatabaseTest {

    @Inject
    VoteClosingJob job;

    @Inject
    RunHistory history;

    @Inject
    Sql sql;

    @Test
    void closesVotesWhoseTimeIsOverAndLeavesTheOthersOpen() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES ('510903001', 'STREET', '测试街道')");
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, created_at)
                VALUES (601, 'vote-closing', '滨江花园', '510903001', '2024-01-01')
                """);
        vote(611, "2020-01-15 18:00:00");
        vote(612, "2999-01-15 18:00:00");

        job.run(new Firing(
                ScheduledTask.VOTE_CLOSING,
                LocalDateTime.parse("2026-11-20T10:00"),
                RunCause.MANUAL,
                0,
                "instance-1",
                false));

        assertThat(state(611)).isEqualTo("CLOSED");
        assertThat(state(612)).isEqualTo("OPEN");
        assertThat(history.latest(ScheduledTask.VOTE_CLOSING).orElseThrow().message())
                .contains("截止表决 1 项");
    }

    private void vote(long id, String closesAt) {
        sql.update("""
                INSERT INTO decision_proposal (decision_id, business_key, content_hash, compound_id, matter, title, body,
                    scope_kind, scope_name, scope_ids, scope_text, special_rules, drafted_by, drafted_at)
                VALUES (?, ?, REPEAT('x', 32), 601, 'OTHER', '事项', '内容', 'COMPOUND', '', '', '全小区', '', 1, '2020-01-01')
                """, id, "vote-closing:" + id);
        sql.update("""
                INSERT INTO decision_roll (roll_id, compound_id, scope_kind, scope_name, scope_ids, scope_text, record_day,
                    known_at, unit_count, head_count, area_hundredths, content_hash, frozen_by)
                VALUES (?, 601, 'COMPOUND', '', '', '全小区', '2020-01-01', '2020-01-01', 1, 1, 1, REPEAT('x', 32), 1)
                """, id);
        sql.update("""
                INSERT INTO decision_course (decision_id, state, roll_id, opens_at, closes_at)
                VALUES (?, 'OPEN', ?, '2020-01-02', ?)
                """, id, id, closesAt);
    }

    private String state(long id) {
        return sql.first("SELECT state FROM decision_course WHERE decision_id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }
}
