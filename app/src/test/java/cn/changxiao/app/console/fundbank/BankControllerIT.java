package cn.changxiao.app.console.fundbank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class BankControllerIT extends ConsoleTest {

    private static final String STATEMENT = """
            交易日期,摘要,借方发生额,贷方发生额,对方户名,交易流水号
            2026-03-05,利息,,500.00,,B1
            2026-03-06,两笔利息,,30.03,,B2
            2026-03-07,手续费,5.00,,,B3
            """;

    @Inject
    OpenBook openBook;

    @Inject
    Books books;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    OpenStatementAccount openStatementAccount;

    @Inject
    ImportStatement importStatement;

    private Browser keeper;
    private Browser street;
    private Book book;
    private Viewer maker;
    private UserId checker;
    private StatementAccountId account;

    @BeforeAll
    void aBookAndAStatement() {
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, "510903");
        UserId user =
                open(NewUser.member(newLogin(Role.FUND_CUSTODIAN), "钱会计", PASSWORD, Role.FUND_CUSTODIAN, custodian));
        checker = open(NewUser.member(newLogin(Role.FUND_CUSTODIAN), "孙复核", PASSWORD, Role.FUND_CUSTODIAN, custodian));
        maker = Viewer.member(user, "钱会计", Role.FUND_CUSTODIAN, custodian);
        book = openBook.open(maker, HousingKind.COMMODITY, "对账测试账簿", LocalDate.of(2026, 1, 1));
        account = openStatementAccount.open(
                maker,
                new NewStatementAccount(
                        StatementAccountKind.BANK, StatementPurpose.FUND, "6228481" + book.id(), "专户一"));
        importStatement.importFile(
                maker,
                StatementUpload.of(account, "专户.csv"),
                new ByteArrayInputStream(STATEMENT.getBytes(StandardCharsets.UTF_8)));
        keeper = logIn(user);
        street = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510903001"));
    }

    @Test
    void theKeeperLinksMatchesTakesBackAndPrints() {
        PostedJournal first = interest("a", 5, 50_000);
        PostedJournal second = interest("b", 6, 1_001);
        PostedJournal third = interest("c", 6, 2_002);
        String page = "/fund/reconciliation?book=" + book.id();
        String path = "/fund/reconciliation/" + book.id();
        assertThat(keeper.get(page).text()).contains("还没有登记专户", "专户一");

        assertThat(keeper.post(
                                path + "/accounts",
                                "account",
                                account.toString(),
                                "startsOn",
                                "2026-03-01",
                                "balance",
                                "0")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get(page).text()).contains("银行有、账上没有", "530.03", "525.03", "自动勾对");
        assertThat(keeper.post(path + "/match", "days", "3").status()).isEqualTo(303);
        assertThat(keeper.get(page).text()).contains("手续费", "两边相等").doesNotContain("两笔利息");
        assertThat(keeper.get(path + "/matches").text()).contains("合计相等", "同日同额", "钱会计");
        assertThat(keeper.get(path + "/statement.pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(keeper.get(path + "/statement.xlsx?day=2026-03-31").bytes()).startsWith('P', 'K');

        long match = sql.number(
                "SELECT match_id FROM fund_match_line WHERE journal_id = ?",
                second.id().value());
        assertThat(keeper.post(path + "/matches/" + match + "/undo", "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(keeper.post(path + "/matches/" + match + "/undo", "reason", "再核")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get(page).text()).contains("两笔利息");
        long entry = sql.number(
                "SELECT entry_id FROM registry_statement_entry WHERE account_id = ? AND amount_fen = 3003",
                account.value());
        assertThat(keeper.post(path + "/matches", "entry" + entry, "1", line(second), "1")
                        .status())
                .isEqualTo(422);
        assertThat(keeper.post(path + "/matches", "entry" + entry, "1", line(second), "1", line(third), "1")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.post(path + "/matches", "entry" + entry, "1", line(second), "1", line(third), "1")
                        .status())
                .isEqualTo(409);
        assertThat(keeper.get(path + "/matches").text()).contains("人工勾对", "再核");
        assertThat(keeper.get("/api/v1/fund/books/%s/reconciliation?day=2026-03-31".formatted(book.id()))
                        .text())
                .contains("\"agrees\":true", "\"bankBalance\":\"525.03\"", "\"bookBalance\":\"530.03\"");
        assertThat(keeper.get("/fund/ties?book=" + book.id()).text()).contains("尚未运行");
        assertThat(keeper.post("/fund/ties/" + book.id()).status()).isEqualTo(303);
        assertThat(keeper.get("/fund/ties?book=" + book.id()).text()).contains("四方一致", "对账单 ¥525.03");
        assertThat(street.get("/api/v1/fund/books/%s/ties".formatted(book.id())).text())
                .contains("\"holds\":true");
        assertThat(keeper.get("/fund/vouchers/" + first.id()).text()).contains("钱会计", "孙复核");
        assertThat(street.get(page).text()).contains("手续费").doesNotContain("勾对所选");
        assertThat(street.post(path + "/match", "days", "3").status()).isEqualTo(403);
        assertThat(logIn(Role.FUND_CUSTODIAN).get(page).status()).isEqualTo(404);
    }

    private static String line(PostedJournal journal) {
        return "line%s-1".formatted(journal.id());
    }

    private PostedJournal interest(String key, int day, long fen) {
        return postJournalEntry.post(new JournalDraft(
                new BusinessKey("bank-page:" + key),
                JournalScope.whole(book.id()),
                JournalKind.INTEREST,
                LocalDate.of(2026, 3, day),
                "利息",
                new Signatures(maker.user(), checker),
                JournalEntry.of(
                        general(AccountTitle.BANK_DEPOSITS, Side.DEBIT, fen),
                        general(AccountTitle.INTEREST_INCOME, Side.CREDIT, fen)),
                Optional.empty()));
    }

    private Posting general(AccountTitle title, Side side, long fen) {
        return Posting.general(
                Objects.requireNonNull(books.generalAccounts(book.id()).get(title)), title, side, Money.ofFen(fen));
    }
}
