package cn.changxiao.fund.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.unitfile.UnitPart;
import cn.changxiao.property.unitimport.UnitImports;
import cn.changxiao.property.unitimport.UnitSummary;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.UnitFileImport;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FundOpeningsIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    UnitFileImport importing;

    @Inject
    UnitImports imports;

    @Inject
    OpeningCertificates certificates;

    @Inject
    OpeningCertificatePdf certificatePdf;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private FundStreet street;
    private String name;

    @BeforeEach
    void openABook() {
        street = world.street(4);
        name = sql.first(
                        "SELECT name FROM registry_compound WHERE compound_id = ?",
                        row -> row.getString(1),
                        street.compound().value())
                .orElseThrow();
    }

    @Test
    void areBookedByUnitAndProvenToTheFen() {
        UnitSummary summary = imported("1,1000,8000.00,9021.17", "1,1001,8001.00,0", "2,1002,,0.01");

        assertThat(summary.count(ImportOutcome.ADDS)).isEqualTo(3);
        BookBalance balance =
                trialBalances.of(street.checker(), street.book().id(), YearMonth.of(2024, 1), YearMonth.of(2024, 12));
        assertThat(balance.balance().balanceOf(AccountTitle.COMMODITY_HOUSING_FUND))
                .isEqualTo(Money.ofFen(902_118));
        assertThat(balance.balance().balanceOf(AccountTitle.BANK_DEPOSITS)).isEqualTo(Money.ofFen(902_118));
        assertThat(balance.ties().holds()).isTrue();
        assertThat(proveFund.prove().findings()).isEmpty();
        OpeningCertificate certificate = certificates.of(street.maker(), summary.file());
        Money fromFile = imports.openingSum(street.maker(), summary.file(), UnitPart.FUND);
        assertThat(fromFile).isEqualTo(Money.ofFen(902_118));
        assertThat(certificate.holds(fromFile)).isTrue();
        assertThat(certificate.units()).isEqualTo(3);
        assertThat(certificate.accounts()).isEqualTo(fromFile);
        assertThat(certificatePdf.write(certificate, fromFile)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void areBookedOnceAndNeverOverwritten() {
        imported("1,1000,,100.00", "1,1001,,0");

        assertThat(imported("1,1000,,100.00", "1,1001,,0").count(ImportOutcome.UNCHANGED))
                .isEqualTo(2);
        assertThat(imported("1,1000,,100.01").count(ImportOutcome.CONFLICT)).isEqualTo(1);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM fund_journal WHERE book_id = ?",
                        street.book().id().value()))
                .isEqualTo(1);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void areConfirmedByASecondPersonOfTheCustodian() {
        UnitSummary preview =
                importing.previewed(street.maker(), csv("1,1000,,5").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> importing.confirm(street.maker(), preview)).isInstanceOf(SamePersonCannotCheck.class);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM fund_journal WHERE book_id = ?",
                        street.book().id().value()))
                .isZero();
    }

    @Test
    void keepTheTopUpThresholdWithTheFirstDeposit() {
        imported("1,1000,8000.00,100.00");

        assertThat(sql.number(
                        "SELECT amount_fen FROM fund_initial_deposit WHERE account_id = ?",
                        street.units().get(0).value()))
                .isEqualTo(800_000);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    private UnitSummary imported(String... lines) {
        return importing.confirmed(street.maker(), street.checker(), csv(lines));
    }

    private String csv(String... lines) {
        StringBuilder text = new StringBuilder("小区,幢,室号,初始交存额,期初余额,余额日期\n");
        for (String line : lines) {
            text.append(name).append(',').append(line).append(",2024-06-30\n");
        }
        return text.toString();
    }
}
