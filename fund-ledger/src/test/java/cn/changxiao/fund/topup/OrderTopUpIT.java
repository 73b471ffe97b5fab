package cn.changxiao.fund.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateCapExceeded;
import cn.changxiao.property.certificate.CertificateForOtherSubject;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleDecisions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class OrderTopUpIT implements DatabaseTest {

    private static final LocalDate DUE = LocalDate.of(2099, 6, 30);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    OrderTopUp orderTopUp;

    @Inject
    IssueCertificate issueCertificate;

    @Inject
    Certificates certificates;

    @Inject
    Sql sql;

    private FundStreet street;

    /** Of three units the second has spent so much that it lacks a hundred fen. */
    @BeforeEach
    void spendOneUnitDown() {
        street = world.street(3);
        for (int unit = 0; unit < 3; unit++) {
            postJournalEntry.post(street.deposit("in-" + unit, unit, 1_000));
        }
        postJournalEntry.post(street.repair("out", 1, 800));
    }

    @Test
    void asksTheUnitsBelowTheThresholdAndSpendsTheOwnersCertificateOnce() {
        CertificateNumber certificate = decided(CertificateSubject.TOP_UP, 100);

        OrderedTopUp ordered = orderTopUp.order(street.chair(), order("once", certificate));

        assertThat(ordered.units()).isEqualTo(1);
        assertThat(ordered.missing()).isEqualTo(Money.ofFen(100));
        assertThat(sql.number("SELECT missing_fen FROM fund_top_up_unit WHERE order_id = ?", ordered.id()))
                .isEqualTo(100);
        assertThat(certificates.get(street.chair(), certificate).spent().orElseThrow())
                .satisfies(spent -> assertThat(spent.spender()).isEqualTo("top-up:" + ordered.id()))
                .satisfies(spent -> assertThat(spent.amount()).contains(Money.ofFen(100)));
        assertThat(orderTopUp.order(street.chair(), order("once", certificate))).isEqualTo(ordered);
        assertThatThrownBy(() -> orderTopUp.order(street.chair(), order("twice", certificate)))
                .isInstanceOf(CertificateAlreadySpent.class);
    }

    @Test
    void refusesWhatTheOwnersHaveNotDecided() {
        assertThatThrownBy(() -> orderTopUp.order(street.chair(), order("cap", decided(CertificateSubject.TOP_UP, 99))))
                .isInstanceOf(CertificateCapExceeded.class);
        assertThatThrownBy(() ->
                        orderTopUp.order(street.chair(), order("subject", decided(CertificateSubject.WITHDRAWAL, 100))))
                .isInstanceOf(CertificateForOtherSubject.class);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM fund_top_up_order WHERE compound_id = ?",
                        street.compound().value()))
                .isZero();
    }

    @Test
    void asksNobodyWhereNobodyIsBelow() {
        FundStreet rich = world.street(1);
        postJournalEntry.post(rich.deposit("rich", 0, 1_000));
        CertificateNumber certificate = issueCertificate.issue(
                rich.chair(), SampleDecisions.decided(CertificateSubject.TOP_UP, rich.compound()));

        assertThatThrownBy(() -> orderTopUp.order(
                        rich.chair(),
                        new TopUpOrder(new BusinessKey("rich:" + rich.compound()), rich.compound(), certificate, DUE)))
                .isInstanceOf(NobodyToTopUp.class)
                .hasMessageContaining("30%");
        assertThat(certificates.get(rich.chair(), certificate).spent()).isEmpty();
    }

    @Test
    void isForThoseWhoKeepTheFundOfTheCompoundAndForADayToCome() {
        CertificateNumber certificate = decided(CertificateSubject.TOP_UP, 100);
        FundStreet elsewhere = world.street(1);

        assertThatThrownBy(() -> orderTopUp.order(street.streetOffice(), order("role", certificate)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> orderTopUp.order(elsewhere.chair(), order("rows", certificate)))
                .isInstanceOf(NotFound.class);
        TopUpOrder late = new TopUpOrder(
                new BusinessKey("late:" + street.compound()), street.compound(), certificate, LocalDate.of(2020, 1, 1));
        assertThatThrownBy(() -> orderTopUp.order(street.chair(), late)).isInstanceOf(InvalidValue.class);
        orderTopUp.order(street.chair(), order("key", certificate));
        assertThatThrownBy(() ->
                        orderTopUp.order(street.chair(), order("key", decided(CertificateSubject.TOP_UP, 200))))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    private TopUpOrder order(String key, CertificateNumber certificate) {
        return new TopUpOrder(new BusinessKey(key + ":" + street.compound()), street.compound(), certificate, DUE);
    }

    private CertificateNumber decided(CertificateSubject subject, long capFen) {
        return issueCertificate.issue(
                street.chair(),
                SampleDecisions.decided(
                        subject, street.compound(), street.unitIds(), Optional.of(Money.ofFen(capFen))));
    }
}
