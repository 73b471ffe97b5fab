package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.estate.UnitId;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Companies with a bank account whose statements are imported through the product's own use cases. */
@Singleton
public class StatementScene {

    public static final Days JANUARY = new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

    private static final AtomicLong NUMBER = new AtomicLong(622_202_020_000_000L);
    private static final String HEADER = "交易日期,摘要,借方发生额,贷方发生额,对方户名,交易流水号\n";

    private final BillingScene scene;
    private final OpenStatementAccount openStatementAccount;
    private final ImportStatement importStatement;
    private final Sql sql;

    StatementScene(
            BillingScene scene, OpenStatementAccount openStatementAccount, ImportStatement importStatement, Sql sql) {
        this.scene = scene;
        this.openStatementAccount = openStatementAccount;
        this.importStatement = importStatement;
        this.sql = sql;
    }

    /** A company whose units owe 58.18 each for January 2026; every unit has another owner. */
    public Payers payers(int units) {
        Company company = scene.company();
        List<UnitId> ids = scene.billable(company, units).units();
        scene.bill(company, "2026-01", "2026-01");
        return new Payers(company, ids, account(company, StatementPurpose.FEE));
    }

    private StatementAccountId account(Company company, StatementPurpose purpose) {
        return openStatementAccount.open(
                company.maker(),
                new NewStatementAccount(
                        StatementAccountKind.BANK, purpose, Long.toString(NUMBER.incrementAndGet()), "基本户"));
    }

    /** Imports lines of {@code day,remark,out,in,name,serial}. */
    public void statement(Payers payers, String... lines) {
        String text = HEADER + String.join("\n", lines) + "\n";
        importStatement.importFile(
                payers.company().maker(),
                StatementUpload.of(payers.account(), "对账单.csv"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The entry of an amount in fen; there must be one. */
    public StatementEntryId entry(Payers payers, long fen) {
        return new StatementEntryId(sql.number(
                "SELECT entry_id FROM registry_statement_entry WHERE account_id = ? AND amount_fen = ?",
                payers.account().value(),
                fen));
    }

    /** How an owner of a sample compound is called: 业主1之1, 业主1之2 … */
    public static String owner(int unit) {
        return "业主1之" + unit;
    }

    /** A company, its units and its account. */
    public record Payers(Company company, List<UnitId> units, StatementAccountId account) {}
}
