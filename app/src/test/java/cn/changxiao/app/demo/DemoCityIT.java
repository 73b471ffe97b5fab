package cn.changxiao.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Builds the whole demo city once and looks at it from all sides. */
@MicronautTest(transactional = false, environments = "demo-test")
class DemoCityIT implements DatabaseTest {

    @Inject
    DemoCity demoCity;

    @Inject
    Sql sql;

    @BeforeAll
    void build() {
        assertThat(demoCity.buildIfEmpty((step, percent) -> {})).isTrue();
    }

    @Test
    void isAsLargeAsThePlanOf2020States() {
        assertThat(sql.number("SELECT COUNT(*) FROM registry_compound")).isEqualTo(465);
        assertThat(sql.number("SELECT COUNT(*) FROM registry_building")).isEqualTo(1_410);
        assertThat(sql.number("SELECT COUNT(*) FROM registry_unit")).isEqualTo(39_663);
    }

    @Test
    void isBuiltOnce() {
        long audited = sql.number("SELECT COUNT(*) FROM audit_entry");

        assertThat(demoCity.buildIfEmpty((step, percent) -> {})).isFalse();

        assertThat(sql.number("SELECT COUNT(*) FROM audit_entry")).isEqualTo(audited);
    }

    @Test
    void keepsCharactersThatFewFontsKnow() {
        assertThat(sql.list(
                        "SELECT DISTINCT person_name FROM registry_ownership WHERE person_name IN (?, ?, ?, ?)",
                        row -> row.getString(1),
                        "赵䶮",
                        "李㛃",
                        "王𬭎",
                        "张𠅤"))
                .hasSize(4);
    }

    @Test
    void hasBatchesInEveryState() {
        assertThat(sql.number("SELECT COUNT(DISTINCT state) FROM handover_batch"))
                .isEqualTo(6);
    }
}
