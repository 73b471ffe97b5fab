package cn.changxiao.fund.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.seal.PublishRoot;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FundNoticeIT implements DatabaseTest {

    private static final NoticePeriod SPRING = new NoticePeriod(YearMonth.of(2026, 3), YearMonth.of(2026, 5));

    @Inject
    FundWorld world;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PublishRoot publishRoot;

    @Inject
    SignedRoots roots;

    @Inject
    ReadFundNotice readFundNotice;

    @Inject
    PublishFundNotice publishFundNotice;

    @Inject
    WithdrawFundNotice withdrawFundNotice;

    @Inject
    FundPublications publications;

    @Inject
    FundNoticePdf pdf;

    @Test
    void tellsEveryUnitsMonthsTheWholesAndTheRepairsToTheFen() {
        FundStreet street = spring();

        OpenData data = readFundNotice
                .preview(street.maker(), street.compound(), SPRING)
                .data();

        assertThat(data.units())
                .extracting(
                        OpenData.Unit::openingFen,
                        OpenData.Unit::inFen,
                        OpenData.Unit::outFen,
                        OpenData.Unit::closingFen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1_000_00L, 50_00L, 33_33L, 1_016_67L),
                        org.assertj.core.groups.Tuple.tuple(0L, 200_00L, 0L, 200_00L),
                        org.assertj.core.groups.Tuple.tuple(0L, 0L, 0L, 0L));
        assertThat(data.movements())
                .containsExactly(
                        new OpenData.Movement("INITIAL_DEPOSIT", "首期交存", 250_00, 0),
                        new OpenData.Movement("WITHDRAWAL", "维修支出", 0, 33_33));
        assertThat(data.spendings()).hasSize(1);
        assertThat(data.spendings().get(0).paidFen()).isEqualTo(33_33);
        assertThat(data.spendings().get(0).shares())
                .containsExactly(new OpenData.Share("1幢1000", 8_000, 40_00, 33_33, 6_67));
    }

    @Test
    void noticesOfAnyMonthsFollowOneAnotherWithoutALostFen() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            FundStreet street = world.street(4);
            for (int i = 0; i < 12; i++) {
                LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
                deposit(street, "d" + i, day, random.nextInt(4), 1 + random.nextInt(99_999));
            }
            long before = 0;
            for (int month = 1; month <= 12; month += 3) {
                NoticePeriod quarter = new NoticePeriod(YearMonth.of(2025, month), YearMonth.of(2025, month + 2));
                OpenData data = readFundNotice
                        .preview(street.maker(), street.compound(), quarter)
                        .data();
                assertThat(data.openingFen()).as("seed %d, %s", seed, quarter).isEqualTo(before);
                before = data.closingFen();
            }
            NoticePeriod year = new NoticePeriod(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
            assertThat(readFundNotice
                            .preview(street.maker(), street.compound(), year)
                            .data()
                            .closingFen())
                    .as("seed %d", seed)
                    .isEqualTo(before);
        }
    }

    @Test
    void whatIsPublishedIsFrozenSignedAndProvableOffline() {
        FundStreet street = spring();
        publishRoot.publish();

        PublicationId id = publish(street, "spring", SPRING);
        deposit(street, "late", LocalDate.of(2026, 4, 2), 2, 77_00);
        FundPublication publication = publications.one(street.maker(), id);

        assertThat(publication.entry().number()).matches("GS\\d{4}-0001");
        assertThat(publication.data().inFen()).isEqualTo(250_00);
        assertThat(publication.signed().statement().rootNumber()).isPositive();
        assertThat(publication
                        .signed()
                        .verify(roots.keys(), List.of(publication.jsonBytes(), publication.csvBytes()))
                        .faults())
                .isEmpty();
        assertThat(publications.byCode(publication.code()).orElseThrow().entry().id())
                .isEqualTo(id);
        assertThat(publications.byCode("00000000000000000000")).isEmpty();
        assertThatThrownBy(() ->
                        sql.update("UPDATE fund_publication SET user_name = '无' WHERE publication_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.update("DELETE FROM fund_publication_unit WHERE publication_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePaperMasksNamesAndTheDataHaveNone() throws IOException {
        FundStreet street = spring();
        world.ownerOf(street.unitIds().get(0));
        FundPublication publication = publications.one(street.maker(), publish(street, "paper", SPRING));

        String text = text(pdf.write(publication, publications.notice(publication)));

        assertThat(text)
                .contains(
                        "赵**", "1,016.67", "屋面防水", "33.33", publication.entry().hash());
        assertThat(text).doesNotContain("赵䶮");
        assertThat(publication.json() + publication.csv()).doesNotContain("赵");
        FundNotice preview = readFundNotice.preview(street.maker(), street.compound(), SPRING);
        assertThat(text(pdf.preview(preview))).contains("尚未公布");
    }

    @Test
    void oneIsInForceAtATimeAndAWithdrawnOneSaysWhy() throws IOException {
        FundStreet street = spring();
        PublicationId first = publish(street, "one", SPRING);

        assertThat(publish(street, "one", SPRING)).isEqualTo(first);
        assertThatThrownBy(() -> publish(street, "two", SPRING)).isInstanceOf(NoticeInForce.class);
        assertThatThrownBy(() -> publish(street, "one", new NoticePeriod(SPRING.from(), SPRING.from())))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> withdrawFundNotice.withdraw(street.checker(), first, " 错 "))
                .isInstanceOf(InvalidValue.class);
        withdrawFundNotice.withdraw(street.checker(), first, "漏记一笔交存");
        assertThatThrownBy(() -> withdrawFundNotice.withdraw(street.maker(), first, "漏记一笔交存"))
                .isInstanceOf(NoticeAlreadyWithdrawn.class);
        PublicationId second = publish(street, "two", SPRING);

        FundPublication withdrawn = publications.one(street.maker(), first);
        assertThat(withdrawn.entry().isInForce()).isFalse();
        assertThat(text(pdf.write(withdrawn, publications.notice(withdrawn)))).contains("撤回", "漏记一笔交存");
        assertThat(publications.one(street.maker(), second).entry().number()).endsWith("-0002");
        assertThat(publications.list(street.streetOffice(), 10, 0))
                .extracting(PublicationEntry::id)
                .containsExactly(second, first);
        assertThat(publications.count(street.streetOffice())).isEqualTo(2);
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() throws Exception {
        FundStreet street = spring();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tries = List.of("a", "b", "c", "d").stream()
                    .<Callable<Boolean>>map(key -> () -> {
                        try {
                            publish(street, key, SPRING);
                            return true;
                        } catch (NoticeInForce another) {
                            return false;
                        }
                    })
                    .toList();
            long published = 0;
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                published += each.get() ? 1 : 0;
            }
            assertThat(published).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyTheCustodianPublishesAndOnlyThoseConcernedRead() {
        FundStreet street = spring();
        FundStreet elsewhere = world.street(1);
        PublicationId id = publish(street, "scope", SPRING);
        Viewer owner = world.ownerOf(street.unitIds().get(1));

        assertThat(publications.one(owner, id).entry().id()).isEqualTo(id);
        assertThat(publications.one(street.chair(), id).entry().id()).isEqualTo(id);
        assertThatThrownBy(() -> publications.one(elsewhere.maker(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> publications.one(world.ownerOf(elsewhere.unitIds().get(0)), id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawFundNotice.withdraw(elsewhere.maker(), id, "不是我公布的"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publishFundNotice.publish(street.chair(), command(street.compound(), "chair", SPRING)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() ->
                        publishFundNotice.publish(elsewhere.maker(), command(street.compound(), "foreign", SPRING)))
                .isInstanceOf(NotFound.class);
        assertThat(publications.compounds(street.maker())).containsOnlyKeys(street.compound());
    }

    @Test
    void monthsThatAreNotOverOrTooManyOrWithoutAccountsAreRefused() {
        FundStreet street = world.street(1);
        YearMonth now = YearMonth.now(java.time.ZoneId.of("Asia/Shanghai"));

        assertThatThrownBy(() -> publish(street, "now", new NoticePeriod(now, now)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("尚未结束");
        assertThatThrownBy(() -> new NoticePeriod(YearMonth.of(2025, 1), YearMonth.of(2026, 1)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new NoticePeriod(YearMonth.of(2026, 2), YearMonth.of(2026, 1)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> NoticePeriod.parse("2026-1", "2026-02"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("不是月份");
        YearMonth early = YearMonth.of(2020, 1);
        assertThatThrownBy(() -> publish(street, "early", new NoticePeriod(early, early)))
                .isInstanceOf(NothingToPublish.class);
    }

    /** Unit 0 has 1,000.00 from February, gets 50.00 and bears 33.33 of a repair; unit 1 gets 200.00; unit 2 nothing. */
    private FundStreet spring() {
        FundStreet street = world.street(3);
        deposit(street, "before", LocalDate.of(2026, 2, 28), 0, 1_000_00);
        deposit(street, "first", LocalDate.of(2026, 3, 1), 0, 50_00);
        deposit(street, "second", LocalDate.of(2026, 5, 31), 1, 200_00);
        deposit(street, "after", LocalDate.of(2026, 6, 1), 1, 1_00);
        long journal =
                postJournalEntry.post(street.repair("roof", 0, 33_33)).id().value();
        long withdrawal = ids.next();
        sql.update(
                """
                INSERT INTO fund_withdrawal (withdrawal_id, business_key, content_hash, compound_id, building_id, project,
                    component, contractor, budget_fen, evidence, area_hundredths, state, applicant_id, applied_at, paid_on)
                VALUES (?, ?, ?, ?, 0, '屋面防水', 'ROOF_WATERPROOFING', '宏顺', 4000, '表决', 8000, 'PAID', 1, NOW(6), ?)
                """,
                withdrawal,
                "roof:" + withdrawal,
                new byte[32],
                street.compound().value(),
                FundStreet.DAY);
        sql.update(
                "INSERT INTO fund_withdrawal_share VALUES (?, ?, 1, ?, ?, 8000, 4000, 3333, 667, 'OWNER', 0, 0)",
                withdrawal,
                street.unitIds().get(0).value(),
                street.units().get(0).value(),
                street.book().id().value());
        sql.update(
                "INSERT INTO fund_withdrawal_payment VALUES (?, ?, ?, 3333)",
                withdrawal,
                street.book().id().value(),
                journal);
        return street;
    }

    private void deposit(FundStreet street, String key, LocalDate day, int unit, long fen) {
        postJournalEntry.post(street.draft(
                key,
                day,
                JournalKind.INITIAL_DEPOSIT,
                JournalEntry.of(street.bank(Side.DEBIT, fen), street.income(unit, fen))));
    }

    private PublicationId publish(FundStreet street, String key, NoticePeriod period) {
        return publishFundNotice.publish(street.maker(), command(street.compound(), key, period));
    }

    private static PublishFundNotice.Command command(CompoundId compound, String key, NoticePeriod period) {
        return new PublishFundNotice.Command(new BusinessKey(key + ":" + compound), compound, period);
    }

    private static String text(byte[] file) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }
}
