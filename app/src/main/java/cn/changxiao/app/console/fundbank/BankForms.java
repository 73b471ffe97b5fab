package cn.changxiao.app.console.fundbank;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.reconcile.NewBankAccount;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand.LineKey;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.money.Money;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what the pages of the bank account submit. */
final class BankForms {

    private static final Pattern LINE = Pattern.compile("line(\\d{1,18})-(\\d{1,5})");

    private BankForms() {}

    static NewBankAccount account(BookId book, FormFields form) {
        return new NewBankAccount(
                book,
                new StatementAccountId(form.id("account", "银行账户")),
                form.day("startsOn", "对账启用日"),
                Money.parse(form.required("balance", "启用日的银行余额")));
    }

    static MatchBankByHand.Command match(BookId book, FormFields form) {
        Set<LineKey> lines = form.fields().keySet().stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(name -> new LineKey(new JournalId(Long.parseLong(name.group(1))), Integer.parseInt(name.group(2))))
                .collect(Collectors.toSet());
        return new MatchBankByHand.Command(
                book,
                form.ticked("entry").stream().map(StatementEntryId::new).collect(Collectors.toSet()),
                lines,
                form.text("note"));
    }
}
