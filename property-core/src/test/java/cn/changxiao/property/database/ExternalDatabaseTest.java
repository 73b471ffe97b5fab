package cn.changxiao.property.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {

    @Test
    void addsTheParametersTheServiceDependsOn() {
        String url = ExternalDatabase.completed("jdbc:mysql://db:3306/estate");

        assertThat(url)
                .startsWith("jdbc:mysql://db:3306/estate?")
                .contains("rewriteBatchedStatements=true", "useServerPrepStmts=false", "characterEncoding=UTF-8")
                .contains("connectionTimeZone=Asia/Shanghai", "ONLY_FULL_GROUP_BY")
                .doesNotContain("allowLoadLocalInfile", "sslMode");
    }

    @Test
    void keepsAParameterThatTheUrlNames() {
        String url = ExternalDatabase.completed("jdbc:mysql://db/estate?sslMode=REQUIRED&useServerPrepStmts=true");

        assertThat(url).contains("sslMode=REQUIRED", "useServerPrepStmts=true").doesNotContain("=false");
    }

    @Test
    void takesAMariaDbUrlWithTheOneDriverItHas() {
        assertThat(ExternalDatabase.completed("jdbc:mariadb://a:1,b:2/estate"))
                .startsWith("jdbc:mysql://a:1,b:2/estate?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://db/estate", "jdbc:h2:mem:x", "mysql://db/estate", "jdbc:mysql://db/", ""})
    void refusesAUrlOfAnotherKindOrWithoutADatabase(String url) {
        assertThatThrownBy(() -> ExternalDatabase.properties(url, "user", "password"))
                .isInstanceOf(UnusableDatabaseUrl.class)
                .hasMessageContaining("jdbc:mysql://");
    }

    @Test
    void doesNotRepeatAPasswordWhenItRefuses() {
        assertThatThrownBy(() -> ExternalDatabase.completed("jdbc:oracle://u:secret@db/x?password=secret"))
                .isInstanceOf(UnusableDatabaseUrl.class)
                .message()
                .doesNotContain("secret");
    }
}
