package cn.changxiao.fund.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two years of random operations in three compounds with awkward names, exported and given to the other programs. */
@MicronautTest(transactional = false)
class ExportLedgerIT implements DatabaseTest {

    private static final long SEED = 7_2020;
    private static final int UNITS = RandomBooks.UNITS;
    private static final int YEAR = RandomBooks.YEAR;

    @Inject
    RandomBooks randomBooks;

    @Inject
    ExportLedger exportLedger;

    @Inject
    ExportableCompounds exportable;

    @Inject
    Sql sql;

    private List<FundStreet> streets = List.of();

    @BeforeAll
    void operateTwoYears() {
        streets = randomBooks.operate(SEED);
    }

    @Test
    void endsWithTheBalancesTheLedgerKeeps() {
        for (FundStreet street : streets) {
            for (int year : List.of(2024, YEAR)) {
                ExportedFiles files = export(street, year);
                Map<String, Money> balances = ExportedFiles.balances(files.ending(".journal"));

                assertThat(Money.sum(balances.values())).isEqualTo(Money.ZERO);
                assertThat(titleSum(balances, AccountTitle.BANK_DEPOSITS)).isEqualTo(kept(street, "1001", year));
                assertThat(titleSum(balances, AccountTitle.DEPOSIT_INCOME)).isEqualTo(kept(street, "4001", year));
                for (int unit = 0; unit < UNITS; unit++) {
                    assertThat(unitSum(balances, street, unit))
                            .as("seed %d, unit %d, %d", SEED, unit, year)
                            .isEqualTo(postedOn(street, unit, year));
                }
                assertThat(files.ending(".csv").lines()).hasSize(balances.size() + 1);
            }
        }
    }

    @Test
    void beginsTheYearWhereTheLastOneEnded() {
        String journal = export(streets.get(0), YEAR).ending(".journal");

        assertThat(journal).contains(YEAR + "-01-01 * (OPENING) 年初余额");
        assertThat(export(streets.get(0), 2024).ending(".journal")).doesNotContain("OPENING");
        assertThat(journal).containsPattern("reverses: \\d{4}-\\d{6}");
    }

    @Test
    void isTheSameBytesEveryTime() {
        FundStreet street = streets.get(1);
        byte[] first = archive(street, YEAR).content();

        assertThat(archive(street, YEAR).content()).isEqualTo(first);
    }

    @Test
    void isRefusedToWhoMayNotReadTheBookAndForYearsWithoutVouchers() {
        FundStreet street = streets.get(0);

        assertThatThrownBy(() -> exportLedger.export(
                        streets.get(1).maker(), street.book().id(), Optional.of(street.compound()), YEAR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        exportLedger.export(street.maker(), street.book().id(), Optional.of(street.compound()), 2020))
                .isInstanceOf(NothingToExport.class)
                .hasMessageContaining("2020");
        assertThat(exportable.of(street.maker(), street.book().id(), YEAR))
                .extracting(ExportableCompound::compound)
                .containsExactly(Optional.of(street.compound()));
    }

    @Test
    void isRefusedWhenTheKeptTurnoverSaysOtherwise() {
        FundStreet street = streets.get(0);
        String change = "UPDATE fund_total SET debit_fen = debit_fen + ? WHERE book_id = ? AND title_code = 1001"
                + " AND month = 202502";
        long book = street.book().id().value();
        sql.update(change, 1, book);

        assertThatThrownBy(() -> archive(street, YEAR))
                .isInstanceOf(BooksDisagree.class)
                .hasMessageContaining("1001 银行存款");
        sql.update(change, -1, book);
    }

    private LedgerExport archive(FundStreet street, int year) {
        return exportLedger.export(street.maker(), street.book().id(), Optional.of(street.compound()), year);
    }

    private ExportedFiles export(FundStreet street, int year) {
        return ExportedFiles.of(archive(street, year));
    }

    private static Money titleSum(Map<String, Money> balances, AccountTitle title) {
        return sumWhere(balances, title.code() + title.label());
    }

    private static Money unitSum(Map<String, Money> balances, FundStreet street, int unit) {
        String mark = ":U" + street.unitIds().get(unit) + "-";
        return Money.sum(balances.entrySet().stream()
                .filter(each -> each.getKey().contains(mark))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Money sumWhere(Map<String, Money> balances, String start) {
        return Money.sum(balances.entrySet().stream()
                .filter(each -> each.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .toList());
    }

    private Money kept(FundStreet street, String title, int year) {
        return Money.ofFen(sql.number(
                "SELECT SUM(debit_fen - credit_fen) FROM fund_total WHERE book_id = ? AND title_code = ? AND month < ?",
                street.book().id().value(),
                title,
                (year + 1) * 100));
    }

    private Money postedOn(FundStreet street, int unit, int year) {
        return Money.ofFen(sql.number(
                "SELECT SUM(p.amount_fen) FROM fund_posting p JOIN fund_journal j ON j.journal_id = p.journal_id"
                        + " WHERE p.account_id = ? AND j.value_date <= ?",
                street.units().get(unit).value(),
                LocalDate.of(year, 12, 31)));
    }
}
