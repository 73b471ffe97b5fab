package cn.changxiao.app.console.interest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.FundScene;
import cn.changxiao.app.testing.Page;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One custodian computes, another agrees, and three units have their interest; by page and by JSON. */
@MicronautTest(transactional = false)
final class InterestControllerIT extends ConsoleTest {

    private static final String STREET = "510903009";
    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    @Inject
    FundScene scene;

    @Inject
    Books books;

    @Inject
    PostJournalEntry postJournalEntry;

    private OrganisationId custodian;
    private Browser maker;
    private Browser checker;
    private CompoundId compound;
    private BookId book;

    @BeforeAll
    void payIn() {
        custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        FundScene.Built built = scene.build(custodian, STREET, "积数花园", "李䶮", 3);
        compound = built.compound();
        book = built.book();
        List<AccountId> units = sql.list(
                "SELECT account_id FROM fund_account WHERE compound_id = ? ORDER BY account_id",
                row -> new AccountId(row.getLong(1)),
                compound.value());
        for (AccountId unit : units) {
            post(
                    "deposit:" + unit,
                    new JournalScope(book, compound),
                    Posting.unit(unit, AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofYuan(1_000)));
        }
        post(
                "interest:" + book,
                JournalScope.whole(book),
                Posting.general(
                        general(AccountTitle.INTEREST_INCOME),
                        AccountTitle.INTEREST_INCOME,
                        Side.CREDIT,
                        Money.ofYuan(1)));
        maker = logIn(Role.FUND_CUSTODIAN, custodian);
        checker = logIn(Role.FUND_CUSTODIAN, custodian);
    }

    @Test
    void incomeIsComputedAgreedToAndHandedOut() throws InterruptedException {
        Page form = maker.get("/fund/interest");
        assertThat(form.text()).contains("可分配收益", "¥1.00", "还没有分配过收益");
        assertThat(prepare(form, "1.01").text()).contains("超过可分配的收益");
        String path = prepare(form, "0.50").location();
        assertThat(maker.get(path).text()).contains("积数花园", "您是编制人", "按积数分配指定金额");
        assertThat(maker.get(path + "?compound=" + compound).text()).contains("每户份额", "1幢101", "0.17", "0.16");

        Page shown = checker.get(path);
        String approve = group(shown, "action=\"(/fund/interest/\\d+/\\d+/approve)\"");
        String hash = group(shown, "name=\"hash\" value=\"([0-9a-f]{64})\"");
        assertThat(maker.post(approve, "hash", hash).status()).isEqualTo(403);
        assertThat(checker.post(approve, "hash", hash).status()).isEqualTo(303);
        assertThat(whenDone(path).text()).contains("100%，3 户已到账", "/fund/vouchers/");
        assertThat(maker.get("/fund/interest").text()).contains("¥0.50", "日均余额");
        assertThat(checker.post(approve.replace("approve", "cancel")).status()).isEqualTo(409);
        assertThat(maker.get("/api/v1/fund/books/" + book + "/interest-runs").text())
                .contains("\"state\":\"DISTRIBUTED\"", "\"total\":\"0.50\"");
    }

    @Test
    void strangersSeeAndHandOutNothing() {
        Browser stranger = logIn(Role.FUND_CUSTODIAN, newOrganisation(Role.FUND_CUSTODIAN, "510903010"));

        assertThat(stranger.get("/fund/interest").text()).contains("还没有启用账簿");
        assertThat(stranger.get("/api/v1/fund/books/" + book + "/interest-runs").status())
                .isEqualTo(404);
        assertThat(stranger.get("/fund/interest/runs/1").status()).isEqualTo(404);
    }

    /** The page as it is when it does not ask to be read again. */
    private Page whenDone(String path) throws InterruptedException {
        Page page = maker.get(path);
        for (int i = 0; i < 100 && page.text().contains("data-refresh=\"2\""); i++) {
            Thread.sleep(100);
            page = maker.get(path);
        }
        return page;
    }

    private Page prepare(Page form, String amount) {
        return maker.post(
                "/fund/interest/" + book,
                "key",
                group(form, "name=\"key\" value=\"(\\d+)\"") + amount,
                "from",
                "2024-07-01",
                "last",
                "2025-06-30",
                "bookedOn",
                "2025-07-01",
                "amount",
                amount,
                "rate",
                "");
    }

    private void post(String key, JournalScope scope, Posting credit) {
        postJournalEntry.post(new JournalDraft(
                new BusinessKey(key),
                scope,
                JournalKind.TOP_UP_DEPOSIT,
                OPENED,
                "测试入账",
                new Signatures(new UserId(1), new UserId(2)),
                JournalEntry.of(
                        Posting.general(
                                general(AccountTitle.BANK_DEPOSITS),
                                AccountTitle.BANK_DEPOSITS,
                                Side.DEBIT,
                                credit.amount()),
                        credit),
                Optional.empty()));
    }

    private AccountId general(AccountTitle title) {
        Map<AccountTitle, AccountId> accounts = books.generalAccounts(book);
        return Optional.ofNullable(accounts.get(title)).orElseThrow();
    }

    private static String group(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
