package cn.changxiao.app.demo;

import cn.changxiao.app.demo.drawing.CityDrawing;
import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.CityScale;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** Remembers which city is built here and which of its steps are complete. */
@Singleton
class DemoRecord {

    private final Sql sql;
    private final Clock clock;

    DemoRecord(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean isFinished() {
        return sql.number("SELECT COUNT(*) FROM app_demo_city WHERE finished_at IS NOT NULL") > 0;
    }

    /** True where compounds stand that no demo build put there. */
    boolean isRealCity() {
        return sql.number("SELECT COUNT(*) FROM app_demo_city") == 0
                && sql.number("SELECT COUNT(*) FROM registry_compound") > 0;
    }

    /** The city begun earlier, or today's. */
    @Transactional
    CityPlan begin(CityScale scale) {
        if (sql.number("SELECT COUNT(*) FROM app_demo_city") == 0) {
            sql.update(
                    "INSERT INTO app_demo_city (seed, drawn_on, compounds) VALUES (?, ?, ?)",
                    CityPlan.SEED,
                    LocalDate.now(clock),
                    scale.compounds());
        }
        return sql.first(
                        "SELECT seed, drawn_on, compounds FROM app_demo_city",
                        row -> CityDrawing.draw(
                                row.getLong("seed"),
                                row.getObject("drawn_on", LocalDate.class),
                                CityScale.ofCompounds(row.getInt("compounds"))))
                .orElseThrow();
    }

    Set<String> finishedSteps() {
        return Set.copyOf(sql.list("SELECT name FROM app_demo_step", row -> row.getString("name")));
    }

    @Transactional
    void finishStep(DemoStep step, Duration took) {
        sql.update(
                "INSERT INTO app_demo_step (name, finished_at, milliseconds) VALUES (?, ?, ?)",
                step.name(),
                LocalDateTime.now(clock),
                took.toMillis());
    }

    @Transactional
    void finish() {
        sql.update("UPDATE app_demo_city SET finished_at = ?", LocalDateTime.now(clock));
    }
}
