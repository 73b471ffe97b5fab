package cn.changxiao.property.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(transactional = false)
class PoliciesIT implements DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String STREET_OF_SUINING = "510903001";

    @Inject
    Policies policies;

    @Inject
    Sql sql;

    @ParameterizedTest
    @EnumSource
    void everyParameterHasANationalValueInItsOwnUnit(PolicyParameter parameter) {
        PolicyValue value = policies.explain(parameter, "", TODAY);

        assertThat(value.profile()).isEqualTo("国家");
        assertThat(value.clause()).isNotBlank();
        assertThat(value.text()).isNotBlank();
    }

    @Test
    void takesTheLawsNumbers() {
        assertThat(policies.value(PolicyParameter.FUND_TOP_UP_THRESHOLD, STREET_OF_SUINING, TODAY))
                .isEqualTo(300_000);
        assertThat(policies.explain(PolicyParameter.DECISION_QUORUM, STREET_OF_SUINING, TODAY)
                        .text())
                .isEqualTo("2/3");
        assertThat(policies.explain(PolicyParameter.WARRANTY_WATERPROOFING, STREET_OF_SUINING, TODAY)
                        .text())
                .isEqualTo("5 年");
    }

    @Test
    void prefersTheSmallestPlaceAroundAndShowsWhatItReplaces() {
        var candidates = policies.candidates(PolicyParameter.RENOVATION_CONSENT, STREET_OF_SUINING, TODAY);

        assertThat(candidates).extracting(PolicyValue::profile).containsExactly("遂宁市", "国家");
        assertThat(policies.explain(PolicyParameter.RENOVATION_CONSENT, "110101001", TODAY)
                        .profile())
                .isEqualTo("国家");
    }

    @Test
    void changesOnTheDayAValueComesIntoForce() {
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('SUINING', 'BILL_DUE', '2027-01-01', 45, 'DAYS', '测试', 'LOCAL')
                """);

        assertThat(policies.value(PolicyParameter.BILL_DUE, STREET_OF_SUINING, LocalDate.of(2026, 12, 31)))
                .isEqualTo(30);
        assertThat(policies.value(PolicyParameter.BILL_DUE, STREET_OF_SUINING, LocalDate.of(2027, 1, 1)))
                .isEqualTo(45);
    }

    @Test
    void refusesANumberThatNobodySetAndNamesIt() {
        assertThatThrownBy(() -> policies.value(PolicyParameter.BILL_DUE, STREET_OF_SUINING, LocalDate.of(2001, 1, 1)))
                .isInstanceOf(PolicyNotSet.class)
                .hasMessageContaining("BILL_DUE")
                .hasMessageContaining("2001-01-01");
    }

    @Test
    void letsAPlaceCountAPeriodInTheOtherSortOfDay() {
        sql.update("""
                INSERT INTO policy_profile (code, jurisdiction_code, name, document)
                VALUES ('TEST-DAYS', '659001', '测试', '测试')
                """);
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('TEST-DAYS', 'DECISION_CHALLENGE', '2020-01-01', 5, 'WORKING_DAYS', '测试', 'LOCAL')
                """);

        assertThat(policies.explain(PolicyParameter.DECISION_CHALLENGE, "659001001", TODAY)
                        .text())
                .isEqualTo("5 个工作日");
        assertThat(policies.explain(PolicyParameter.DECISION_CHALLENGE, "659002", TODAY)
                        .text())
                .isEqualTo("7 日");
    }

    @Test
    void leavesDoubtfulWaysOfCountingOffAndSaysWhy() {
        PolicyValue followMajority = policies.explain(PolicyParameter.DECISION_FOLLOW_MAJORITY, "", TODAY);

        assertThat(followMajority.isOn()).isFalse();
        assertThat(followMajority.text()).isEqualTo("关闭");
        assertThat(followMajority.clause()).contains("争议");
    }
}
