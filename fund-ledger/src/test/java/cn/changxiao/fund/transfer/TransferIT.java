package cn.changxiao.fund.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.leaving.NoOpenAccounts;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TransferIT implements DatabaseTest {

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 4, 10);
    private static final int SEEDS = 20;

    @Inject
    FundWorld world;

    @Inject
    OpenFundAccounts openFundAccounts;

    @Inject
    PrepareTransfer prepareTransfer;

    @Inject
    CarryOutTransfer carryOutTransfer;

    @Inject
    RejectTransfer rejectTransfer;

    @Inject
    Transfers transfers;

    @Inject
    TransferCertificatePdf pdf;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ProveFund proveFund;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(5);
    }

    @Test
    void everyFenGoesAndIsCertified() {
        postJournalEntry.post(street.deposit("a", 0, 10_007));
        postJournalEntry.post(street.deposit("b", 3, 333));
        postJournalEntry.post(street.repair("c", 0, 8));
        TransferId id = prepare("t");
        assertThat(transfers.find(street.maker(), id))
                .extracting(Transfer::units, Transfer::amount, Transfer::orderBy)
                .containsExactly(5L, Money.ofFen(10_332), NOTIFIED.plusDays(30));
        assertThatThrownBy(() -> transfers.certificate(street.maker(), id)).isInstanceOf(TransferNotDone.class);

        List<PostedJournal> posted = carryOutTransfer.carryOut(street.checker(), id);

        assertThat(posted).hasSize(1);
        TransferCertificate certificate = transfers.certificate(street.chair(), id);
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.lines()).hasSize(5);
        assertThat(certificate.recorded()).isEqualTo(Money.ofFen(10_332));
        assertThat(certificate.vouchers()).isEqualTo(Money.ofFen(10_332));
        assertThat(certificate.accounts()).isEqualTo(Money.ofFen(10_332));
        assertThat(certificate.lines().get(0).firstDeposit()).isEqualTo(Money.ofFen(10_007));
        assertThat(pdf.write(certificate)).startsWith('%', 'P', 'D', 'F');
        assertThat(bank()).isZero();
        assertThat(openFundAccounts.open(street.maker(), street.book().id(), LocalDate.now(clock)))
                .isZero();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void anotherCompoundOfTheBookIsNotTouched() {
        FundStreet other = world.street(2);
        postJournalEntry.post(other.deposit("o", 0, 77));
        postJournalEntry.post(street.deposit("a", 0, 50));

        carryOutTransfer.carryOut(street.checker(), prepare("t"));

        assertThat(sql.number(
                        "SELECT -balance_fen FROM fund_balance WHERE account_id = ?",
                        other.units().get(0).value()))
                .isEqualTo(77);
    }

    @Test
    void itTakesTwoPersonsAndHappensOnce() {
        postJournalEntry.post(street.deposit("a", 0, 50));
        TransferId id = prepare("t");

        assertThat(prepare("t")).isEqualTo(id);
        assertThatThrownBy(() -> prepareTransfer.prepare(street.maker(), transfer("t", "另一个户名")))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> prepare("again")).isInstanceOf(TransferUnderWay.class);
        assertThatThrownBy(() -> carryOutTransfer.carryOut(street.maker(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        rejectTransfer.reject(street.maker(), id);
        assertThatThrownBy(() -> carryOutTransfer.carryOut(street.checker(), id))
                .isInstanceOf(TransferDecided.class);
        TransferId second = prepare("again");
        carryOutTransfer.carryOut(street.checker(), second);
        assertThatThrownBy(() -> carryOutTransfer.carryOut(street.checker(), second))
                .isInstanceOf(TransferDecided.class);
        assertThatThrownBy(() -> sql.update(
                        "UPDATE fund_transfer_line SET balance_fen = 0 WHERE transfer_id = ?", second.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyTheCustodianTransfersAndOnlyToAnAccount() {
        assertThatThrownBy(() -> prepareTransfer.prepare(street.chair(), transfer("c", "业主大会")))
                .isInstanceOf(RoleMissing.class);
        FundStreet other = world.street(1);
        assertThatThrownBy(() -> prepareTransfer.prepare(other.maker(), transfer("o", "业主大会")))
                .isInstanceOf(NotFound.class);
        TransferId id = prepare("t");
        assertThatThrownBy(() -> transfers.find(other.chair(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new NewTransfer(key("x"), street.compound(), "业主大会", "银行", "12 34", "决议", NOTIFIED))
                .isInstanceOf(InvalidValue.class);
        sql.update(
                "UPDATE fund_account SET closed_on = ? WHERE compound_id = ?",
                NOTIFIED,
                street.compound().value());
        assertThatThrownBy(() -> carryOutTransfer.carryOut(street.checker(), id))
                .isInstanceOf(NoOpenAccounts.class);
    }

    @Test
    void randomBooksAreTransferredToTheFen() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FundStreet some = world.street(1 + random.nextInt(8));
            long total = 0;
            for (int unit = 0; unit < some.units().size(); unit++) {
                long in = random.nextInt(1_000_000);
                long out = in == 0 ? 0 : random.nextInt((int) in);
                if (in > 0) {
                    postJournalEntry.post(some.deposit("in" + unit, unit, in));
                }
                if (out > 0) {
                    postJournalEntry.post(some.repair("out" + unit, unit, out));
                }
                total += in - out;
            }
            TransferId id = prepareTransfer.prepare(
                    some.maker(),
                    new NewTransfer(
                            new BusinessKey("seed" + seed + ":" + some.compound()),
                            some.compound(),
                            "业主大会",
                            "银行",
                            "6222000011",
                            "决议",
                            NOTIFIED));
            carryOutTransfer.carryOut(some.checker(), id);

            TransferCertificate certificate = transfers.certificate(some.maker(), id);
            assertThat(certificate.holds()).as("seed %d", seed).isTrue();
            assertThat(certificate.recorded().fen()).as("seed %d", seed).isEqualTo(total);
        }
    }

    private TransferId prepare(String name) {
        return prepareTransfer.prepare(street.maker(), transfer(name, "测试小区业主大会"));
    }

    private NewTransfer transfer(String name, String assembly) {
        return new NewTransfer(
                key(name), street.compound(), assembly, "遂宁农商行船山支行", "6222-0000-1111", "2026-04-08 第二次会议决议", NOTIFIED);
    }

    private BusinessKey key(String name) {
        return new BusinessKey(name + ":" + street.compound());
    }

    private long bank() {
        return sql.number(
                "SELECT COALESCE(SUM(debit_fen - credit_fen), 0) FROM fund_total WHERE book_id = ? AND title_code = ?",
                street.book().id().value(),
                AccountTitle.BANK_DEPOSITS.number());
    }
}
