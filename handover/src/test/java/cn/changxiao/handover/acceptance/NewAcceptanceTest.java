package cn.changxiao.handover.acceptance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAcceptanceTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            BUILDER COMMUNITY OWNER_REPRESENTATIVES,        joint
            BUILDER STREET_OFFICE OWNERS_COMMITTEE,         joint
            STREET_OFFICE OWNERS_COMMITTEE CONTRACTOR,      建设单位
            BUILDER OWNERS_COMMITTEE DESIGNER SUPERVISOR,   街道或社区
            BUILDER STREET_OFFICE COMMUNITY PIPELINE_OWNER, 业主委员会或业主代表
            """)
    void namesThePartyThatIsMissing(String kinds, String expected) {
        List<AcceptingParty> parties = Arrays.stream(kinds.split(" "))
                .map(kind -> new AcceptingParty(PartyKind.valueOf(kind), "单位", "张三"))
                .toList();

        if (expected.equals("joint")) {
            assertThatCode(() -> acceptanceBy(parties)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> acceptanceBy(parties))
                    .isInstanceOf(AcceptanceNotJoint.class)
                    .hasMessageContaining(expected);
        }
    }

    private static NewAcceptance acceptanceBy(List<AcceptingParty> parties) {
        return new NewAcceptance(
                new BusinessKey("acceptance:1"),
                new CompoundId(1),
                "老旧小区改造",
                WorksClass.BASIC,
                Conclusion.PASSED,
                LocalDate.of(2024, 10, 30),
                parties,
                List.of(),
                "");
    }
}
