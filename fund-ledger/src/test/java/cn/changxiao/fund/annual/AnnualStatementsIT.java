package cn.changxiao.fund.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.seal.PublishRoot;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AnnualStatementsIT implements DatabaseTest {

    private static final LocalDate MAY_2024 = LocalDate.of(2024, 5, 6);
    private static final LocalDate DECEMBER_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate JANUARY_2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 8);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PublishRoot publishRoot;

    @Inject
    AnnualStatements statements;

    @Inject
    PrintAnnualStatements printAnnualStatements;

    @Inject
    AnnualStatementPdf pdf;

    @Test
    void aYearLeadsFromItsOpeningOverEveryEntryToItsClosing() {
        FundStreet street = threeYears();
        UnitId unit = street.unitIds().get(0);

        AnnualStatement first = statements.of(world.ownerOf(unit), unit, 2024);
        AnnualStatement second = statements.of(street.maker(), unit, 2025);
        AnnualStatement third = statements.of(street.maker(), unit, 2026);

        assertThat(first.opening()).isEqualTo(Money.ZERO);
        assertThat(first.entries()).extracting(AnnualEntry::amount).containsExactly(fen(8_000_00), fen(-33_33));
        assertThat(first.closing()).isEqualTo(fen(7_966_67));
        assertThat(second.opening()).isEqualTo(first.closing());
        assertThat(second.entries()).extracting(AnnualEntry::day).containsExactly(JANUARY_2025, JULY_2025);
        assertThat(second.in()).isEqualTo(fen(500_00));
        assertThat(second.out()).isEqualTo(fen(1_00));
        assertThat(second.byKind())
                .containsEntry(JournalKind.TOP_UP_DEPOSIT, fen(500_00))
                .containsEntry(JournalKind.WITHDRAWAL, fen(-1_00));
        assertThat(second.closing()).isEqualTo(fen(8_465_67));
        assertThat(second.isYearUnderWay()).isFalse();
        assertThat(third.opening()).isEqualTo(second.closing());
        assertThat(third.entries()).isEmpty();
        assertThat(third.closing()).isEqualTo(second.closing());
    }

    @Test
    void whatIsUnderASignedRootHasItsPlaceInTheLogAndTheRestWaits() {
        FundStreet street = threeYears();
        UnitId unit = street.unitIds().get(0);
        publishRoot.publish();
        post(street, "late", JULY_2025, JournalKind.TOP_UP_DEPOSIT, 7);

        List<AnnualEntry> entries = statements.of(street.maker(), unit, 2025).entries();

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).logIndex()).isPresent();
        assertThat(entries.get(1).logIndex()).isPresent();
        assertThat(entries.get(2).logIndex()).isEmpty();
    }

    @Test
    void thePaperHoldsEveryFigureAndTheRootButNobodysName() throws IOException {
        FundStreet street = threeYears();
        UnitId unit = street.unitIds().get(0);
        String root = publishRoot.publish().statement().root().toString();

        String text = text(pdf.write(statements.of(world.ownerOf(unit), unit, 2025)));

        assertThat(text).contains("2025 年度", "7,966.67", "500.00", "1.00", "8,465.67", "2025-07-08", root);
        assertThat(text).doesNotContain("赵");
    }

    @Test
    void aCompoundIsPrintedUnitByUnitInTheOrderOfDelivery() throws IOException {
        FundStreet street = threeYears();
        List<UnitId> read = new ArrayList<>();
        statements.each(street.maker(), street.compound(), 2025, statement -> read.add(statement.unit()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        printAnnualStatements.print(street.maker(), street.compound(), 2025, out);

        assertThat(read).containsExactlyElementsOf(street.unitIds());
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void aYearThatHasNotBegunAndAForeignUnitAreRefused() {
        FundStreet street = threeYears();
        UnitId unit = street.unitIds().get(0);
        int next = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() + 1;

        assertThatThrownBy(() -> statements.of(street.maker(), unit, next))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("尚未开始");
        assertThatThrownBy(() -> statements.of(world.ownerOf(street.unitIds().get(1)), unit, 2025))
                .isInstanceOf(NotFound.class);
    }

    /** Unit 0 pays 8,000.00 and bears 33.33 in 2024, pays 500.00 and bears 1.00 in 2025; the others do nothing. */
    private FundStreet threeYears() {
        FundStreet street = world.street(3);
        post(street, "initial", MAY_2024, JournalKind.INITIAL_DEPOSIT, 8_000_00);
        repair(street, "rope", DECEMBER_2024, 33_33);
        post(street, "top-up", JANUARY_2025, JournalKind.TOP_UP_DEPOSIT, 500_00);
        repair(street, "bulb", JULY_2025, 1_00);
        return street;
    }

    private void post(FundStreet street, String key, LocalDate day, JournalKind kind, long fen) {
        postJournalEntry.post(
                street.draft(key, day, kind, JournalEntry.of(street.bank(Side.DEBIT, fen), street.income(0, fen))));
    }

    private void repair(FundStreet street, String key, LocalDate day, long fen) {
        Posting share =
                Posting.unit(street.units().get(0), AccountTitle.REPAIR_EXPENDITURE, Side.DEBIT, Money.ofFen(fen));
        postJournalEntry.post(
                street.draft(key, day, JournalKind.WITHDRAWAL, JournalEntry.of(share, street.bank(Side.CREDIT, fen))));
    }

    private static String text(byte[] file) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private static Money fen(long fen) {
        return Money.ofFen(fen);
    }
}
