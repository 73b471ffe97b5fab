package cn.changxiao.property.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.SampleDecisions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    private static final CompoundId COMPOUND = new CompoundId(88);

    @Test
    void namesCompoundYearAndPlace() {
        assertThat(CertificateNumber.of(COMPOUND, 2026, 3)).hasToString("YJ88-2026-003");
        assertThat(CertificateNumber.of(COMPOUND, 2026, 1_234)).hasToString("YJ88-2026-1234");
        assertThat(new CertificateNumber(" YJ88-2026-003 ")).hasToString("YJ88-2026-003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "88-2026-003", "YJ88-26-003", "YJ088-2026-003", "YJ88-2026-3", "YJ88-2026-003'--"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> new CertificateNumber(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("YJ88-2026-003");
    }

    @Test
    void scopeIsTheSetOfUnitsWhateverTheirOrder() {
        UnitId one = new UnitId(1);
        UnitId two = new UnitId(12);

        assertThat(CertificateScope.hashOf(List.of(one, two)))
                .isEqualTo(CertificateScope.hashOf(List.of(two, one, two)))
                .isNotEqualTo(CertificateScope.hashOf(List.of(one)))
                .isNotEqualTo(CertificateScope.hashOf(List.of(new UnitId(11), new UnitId(2))))
                .hasSize(64);
    }

    @Test
    void refusesMoneyWithoutACapAndACapOfNothing() {
        assertThatThrownBy(() -> SampleDecisions.decided(CertificateSubject.WITHDRAWAL, COMPOUND))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("金额上限");
        assertThatThrownBy(() -> SampleDecisions.decided(
                        CertificateSubject.TOP_UP, COMPOUND, List.of(), Optional.of(Money.ZERO)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("大于零");
    }

    @Test
    void sealsNumberAndContentTogether() {
        NewCertificate content = SampleDecisions.decided(CertificateSubject.HANDOVER, COMPOUND);

        assertThat(content.seal(new CertificateNumber("YJ88-2026-001")))
                .isEqualTo(content.seal(new CertificateNumber("YJ88-2026-001")))
                .isNotEqualTo(content.seal(new CertificateNumber("YJ88-2026-002")));
        assertThat(SampleDecisions.decided(CertificateSubject.HANDOVER, COMPOUND)
                        .seal(new CertificateNumber("YJ88-2026-001")))
                .isNotEqualTo(content.seal(new CertificateNumber("YJ88-2026-001")));
    }
}
