package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.fund.reconcile.BankReconciliations;
import cn.changxiao.fund.reconcile.LinkBankAccount;
import cn.changxiao.fund.reconcile.NewBankAccount;
import cn.changxiao.fund.reconcile.matching.MatchBank;
import cn.changxiao.fund.tie.TieBookNow;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The bank's statement of this year for a book, matched: one deposit has not arrived yet, a fee is not booked yet. */
@Singleton
public final class DemoBank {

    private static final String HEADER = "交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,交易流水号\n";
    private static final Money CHARGE = Money.ofYuan(12);

    private final OpenStatementAccount openStatementAccount;
    private final ImportStatement importStatement;
    private final LinkBankAccount linkBankAccount;
    private final BankReconciliations reconciliations;
    private final MatchBank matchBank;
    private final TieBookNow tieBookNow;

    DemoBank(
            OpenStatementAccount openStatementAccount,
            ImportStatement importStatement,
            LinkBankAccount linkBankAccount,
            BankReconciliations reconciliations,
            MatchBank matchBank,
            TieBookNow tieBookNow) {
        this.openStatementAccount = openStatementAccount;
        this.importStatement = importStatement;
        this.linkBankAccount = linkBankAccount;
        this.reconciliations = reconciliations;
        this.matchBank = matchBank;
        this.tieBookNow = tieBookNow;
    }

    /** Needs the year's vouchers posted. */
    public void show(Viewer keeper, Book book, LocalDate today) {
        LocalDate january = today.withDayOfYear(1);
        LocalDate start = book.openedOn().isAfter(january) ? book.openedOn() : january;
        Money balance =
                reconciliations.of(keeper, book.id(), start.minusDays(1)).bookBalance();
        StatementAccountId account = openStatementAccount.open(
                keeper,
                new NewStatementAccount(
                        StatementAccountKind.BANK,
                        StatementPurpose.FUND,
                        "510500" + book.id(),
                        book.kind().label() + "维修资金专户"));
        linkBankAccount.link(keeper, new NewBankAccount(book.id(), account, start, balance));
        List<BankLine> lines = reconciliations.of(keeper, book.id(), today).lines();
        if (lines.size() > 1) {
            importStatement.importFile(
                    keeper,
                    StatementUpload.of(account, "专户流水-%d.csv".formatted(today.getYear())),
                    new ByteArrayInputStream(
                            text(lines.subList(0, lines.size() - 1), balance).getBytes(StandardCharsets.UTF_8)));
            matchBank.run(keeper, book.id(), 3);
        }
        tieBookNow.tie(keeper, book.id());
    }

    private static String text(List<BankLine> lines, Money start) {
        StringBuilder text = new StringBuilder(HEADER);
        Money balance = start;
        int number = 0;
        for (BankLine line : lines) {
            balance = balance.plus(line.amount());
            number++;
            text.append("%s,%s,%s,%s,%s,,ZH%06d\n"
                    .formatted(
                            line.day(),
                            "维修资金往来",
                            line.amount().isNegative() ? line.amount().negated() : "",
                            line.amount().isNegative() ? "" : line.amount(),
                            balance,
                            number));
        }
        LocalDate last = lines.get(lines.size() - 1).day();
        return text.append("%s,回单柜服务费,%s,,%s,,ZH%06d\n".formatted(last, CHARGE, balance.minus(CHARGE), number + 1))
                .toString();
    }
}
