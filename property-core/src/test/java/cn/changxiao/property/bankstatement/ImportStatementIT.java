package cn.changxiao.property.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.StatementResult.State;
import cn.changxiao.property.bankstatement.StatementUpload.OnDifference;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ImportStatementIT implements DatabaseTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEADER = "账号：6222020200001234\n交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,对方账号\n";
    private static final String BANK = HEADER
            + "2026-10-01,3栋502物业费,,100.00,1100.00,张三,6217000010001\n"
            + "2026-10-01,3栋502物业费,,100.00,1200.00,张三,6217000010001\n"
            + "2026-10-02,手续费,5.00,,1195.00,,\n";

    @Inject
    OpenStatementAccount openStatementAccount;

    @Inject
    ImportStatement importStatement;

    @Inject
    Counterparties counterparties;

    @Inject
    Ids ids;

    @Inject
    Sql sql;

    @Test
    void sameFileInWhateverEncodingAddsNothing() {
        Fixture fixture = bank("6222020200001234");
        StatementResult first = fixture.read(BANK, StandardCharsets.UTF_8);
        StatementResult again = fixture.read(BANK, StandardCharsets.UTF_8);
        StatementResult inGbk = fixture.read(BANK.replace(",张三,", ",\" 张三  \"\t,"), GBK);

        assertThat(first.state()).isEqualTo(State.IMPORTED);
        assertThat(first.rows()).isEqualTo(new StatementResult.Rows(3, 3, 0, 0));
        assertThat(first.controls()).hasSize(1).allMatch(control -> control.agrees());
        assertThat(again.rows()).isEqualTo(new StatementResult.Rows(3, 0, 3, 0));
        assertThat(inGbk.rows()).isEqualTo(new StatementResult.Rows(3, 0, 3, 0));
        assertThat(fixture.entries()).isEqualTo(3);
        assertThat(fixture.sum()).isEqualTo(195_00);
    }

    @Test
    void genuineDuplicatesStayTwoAndOverlappingPeriodsAddOnlyWhatIsNew() {
        Fixture fixture = bank("6222020200001234");
        String line = "2026-10-01,物业费,,100.00,,张三,\n";
        assertThat(fixture.read(HEADER + line + line, GBK).rows().fresh()).isEqualTo(2);

        StatementResult overlapping = fixture.read(HEADER + line + line + line + "2026-10-03,物业费,,7.00,,李四,\n", GBK);

        assertThat(overlapping.rows()).isEqualTo(new StatementResult.Rows(4, 2, 2, 0));
        assertThat(fixture.sum()).isEqualTo(307_00);
    }

    @Test
    void totalsThatDifferRefuseTheFileUnlessTakenWithTheDifference() {
        Fixture fixture = bank("6222020200001234");
        String broken = HEADER + "2026-10-01,物业费,,100.00,1100.00,张三,\n2026-10-02,物业费,,100.00,1300.00,张三,\n";

        StatementResult refused = fixture.read(broken, GBK);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.differences().get(0).counted()).isEqualTo("1 处不衔接，首处在第 4 行");
        assertThat(fixture.entries()).isZero();

        StatementResult taken = fixture.read(broken, GBK, OnDifference.ACCEPT);
        assertThat(taken.state()).isEqualTo(State.IMPORTED);
        assertThat(taken.differences()).hasSize(1);
        assertThat(fixture.entries()).isEqualTo(2);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM statement_control WHERE file_id = ? AND NOT agrees",
                        taken.file().value()))
                .isEqualTo(1);
    }

    @Test
    void statementOfAnotherAccountIsRefusedWithBothNumbersMasked() {
        Fixture fixture = bank("6222020200009999");

        assertThatThrownBy(() -> fixture.read(BANK, GBK))
                .isInstanceOf(StatementOfOtherAccount.class)
                .hasMessageContaining("****1234")
                .hasMessageContaining("****9999")
                .hasMessageNotContaining("62220202");
        assertThat(fixture.entries()).isZero();
    }

    @Test
    void badRowsAreRefusedWithColumnAndReasonAndTheRestIsTaken() {
        Fixture fixture = bank("6222020200001234");
        StatementResult result = fixture.read(
                HEADER
                        + "2026-10-01,物业费,,100.005,,张三,\n"
                        + "2026-13-01,物业费,,100.00,,张三,\n"
                        + "2026-10-01,物业费,3.00,100.00,,张三,\n"
                        + "2026-10-01,物业费,,0.00,,张三,\n"
                        + "2026-10-01,物业费,,一百,,张三,\n"
                        + "2026-10-01,物业费,,￥1234.50,,张三,\n",
                GBK);

        assertThat(result.rows()).isEqualTo(new StatementResult.Rows(6, 1, 0, 5));
        List<String> findings = sql.list(
                "SELECT CONCAT(line_no, column_name, sentence) FROM statement_finding WHERE file_id = ? ORDER BY line_no",
                row -> row.getString(1),
                result.file().value());
        assertThat(findings).hasSize(5);
        assertThat(findings.get(0)).startsWith("3贷方发生额").contains("多于两位小数");
        assertThat(findings.get(1)).startsWith("4交易日期").contains("2026-13-01");
    }

    @Test
    void namesAreEncryptedAndReadBackForTheOwnOrganisationOnly() {
        Fixture fixture = bank("6222020200001234");
        fixture.read(BANK, GBK);
        List<Long> entries = sql.list(
                "SELECT entry_id FROM registry_statement_entry WHERE account_id = ? ORDER BY line_no",
                row -> row.getLong(1),
                fixture.account().value());

        assertThat(sql.first(
                        "SELECT counterparty_shown FROM registry_statement_entry WHERE entry_id = ?",
                        row -> row.getString(1),
                        entries.get(0)))
                .contains("张**");
        assertThat(counterparties.of(fixture.viewer(), entries)).hasSize(2);
        assertThat(counterparties.of(fixture.viewer(), entries).get(entries.get(0)))
                .hasToString("Counterparty[name=张三, account=6217000010001]");
        assertThat(counterparties.of(bank("6222020200001234").viewer(), entries))
                .isEmpty();
    }

    @Test
    void entriesCannotBeChangedAndAccountsOfOthersAreNotFound() {
        Fixture fixture = bank("6222020200001234");
        fixture.read(BANK, GBK);

        assertThatThrownBy(() -> sql.update(
                        "UPDATE statement_entry SET amount_fen = 1 WHERE account_id = ?",
                        fixture.account().value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> importStatement.importFile(
                        bank("6222020200001234").viewer(),
                        StatementUpload.of(fixture.account(), "x.csv"),
                        new ByteArrayInputStream(BANK.getBytes(GBK))))
                .isInstanceOf(NotFound.class);
    }

    private Fixture bank(String number) {
        Viewer viewer =
                Viewer.member(new UserId(ids.next()), "出纳", Role.PROPERTY_COMPANY, new OrganisationId(ids.next()));
        StatementAccountId account = openStatementAccount.open(
                viewer, new NewStatementAccount(StatementAccountKind.BANK, StatementPurpose.FEE, number, "基本户"));
        return new Fixture(viewer, account);
    }

    private final class Fixture {

        private final Viewer viewer;
        private final StatementAccountId account;

        Fixture(Viewer viewer, StatementAccountId account) {
            this.viewer = viewer;
            this.account = account;
        }

        Viewer viewer() {
            return viewer;
        }

        StatementAccountId account() {
            return account;
        }

        StatementResult read(String text, Charset charset) {
            return read(text, charset, OnDifference.REFUSE);
        }

        StatementResult read(String text, Charset charset, OnDifference onDifference) {
            return importStatement.importFile(
                    viewer,
                    new StatementUpload(account, "流水.csv", Optional.empty(), onDifference),
                    new ByteArrayInputStream(text.getBytes(charset)));
        }

        long entries() {
            return sql.number("SELECT COUNT(*) FROM statement_entry WHERE account_id = ?", account.value());
        }

        long sum() {
            return sql.number("SELECT SUM(amount_fen) FROM statement_entry WHERE account_id = ?", account.value());
        }
    }
}
