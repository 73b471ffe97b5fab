package cn.changxiao.app.api.fundbank;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.fund.reconcile.BankReconciliation;
import cn.changxiao.fund.reconcile.NewBankAccount;
import cn.changxiao.fund.reconcile.matching.BankMatch;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand.LineKey;
import cn.changxiao.fund.reconcile.matching.MatchRule;
import cn.changxiao.fund.reconcile.matching.MatchedBank;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.money.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The shapes in which the bank account beside the books is sent; money out is negative. */
final class FundBankJson {

    private FundBankJson() {}

    @Serdeable
    record Reconciliation(
            String book,
            LocalDate day,
            String bankBalance,
            String bookBalance,
            String adjustedBank,
            String adjustedBook,
            String difference,
            String startDifference,
            boolean complete,
            boolean agrees,
            List<Entry> onlyBank,
            List<Line> onlyBooks) {

        static Reconciliation of(BankReconciliation statement) {
            return new Reconciliation(
                    statement.book().id().toString(),
                    statement.day(),
                    statement.bankBalance().toString(),
                    statement.bookBalance().toString(),
                    statement.adjustedBank().toString(),
                    statement.adjustedBook().toString(),
                    statement.difference().toString(),
                    statement.startDifference().toString(),
                    statement.isComplete(),
                    statement.agrees(),
                    statement.entries().stream().map(Entry::of).toList(),
                    statement.lines().stream().map(Line::of).toList());
        }
    }

    @Serdeable
    record Entry(String id, LocalDate day, String amount, String transaction, String counterparty, String remark) {

        static Entry of(BankEntry entry) {
            return new Entry(
                    entry.id().toString(),
                    entry.day(),
                    entry.amount().toString(),
                    entry.transaction(),
                    entry.counterparty(),
                    entry.text());
        }
    }

    @Serdeable
    record Line(String journal, int line, LocalDate day, String amount, String voucher, String summary) {

        static Line of(BankLine line) {
            return new Line(
                    line.journal().toString(),
                    line.lineNo(),
                    line.day(),
                    line.amount().toString(),
                    line.voucher(),
                    line.text());
        }
    }

    @Serdeable
    record NewAccount(String account, LocalDate startsOn, String startBalance) {

        NewBankAccount command(BookId book) {
            return new NewBankAccount(
                    book, new StatementAccountId(Long.parseLong(account)), startsOn, Money.parse(startBalance));
        }
    }

    @Serdeable
    record NewMatch(List<String> entries, List<NewLine> lines, String note) {

        MatchBankByHand.Command command(BookId book) {
            return new MatchBankByHand.Command(
                    book,
                    entries.stream()
                            .map(id -> new StatementEntryId(Long.parseLong(id)))
                            .collect(Collectors.toSet()),
                    lines.stream()
                            .map(line -> new LineKey(new JournalId(Long.parseLong(line.journal())), line.line()))
                            .collect(Collectors.toSet()),
                    note);
        }
    }

    @Serdeable
    record NewLine(String journal, int line) {}

    @Serdeable
    record Undo(String reason) {}

    @Serdeable
    record Id(String id) {}

    @Serdeable
    record Matched(int matches, int entriesLeft, int linesLeft) {

        static Matched of(MatchedBank result) {
            return new Matched(result.matches(), result.entriesLeft(), result.linesLeft());
        }
    }

    @Serdeable
    record Match(
            String id,
            MatchRule rule,
            String note,
            String amount,
            String madeBy,
            boolean inForce,
            List<Member> entries,
            List<Member> lines) {

        static Match of(BankMatch match) {
            return new Match(
                    match.id().toString(),
                    match.rule(),
                    match.note(),
                    match.amount().toString(),
                    match.madeBy(),
                    match.undone().isEmpty(),
                    match.entries().stream().map(Member::of).toList(),
                    match.lines().stream().map(Member::of).toList());
        }
    }

    @Serdeable
    record Member(LocalDate day, String amount, String number, String text) {

        static Member of(BankMatch.Member member) {
            return new Member(member.day(), member.amount().toString(), member.number(), member.text());
        }
    }
}
