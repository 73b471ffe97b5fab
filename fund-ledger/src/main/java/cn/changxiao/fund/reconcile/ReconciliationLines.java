package cn.changxiao.fund.reconcile;

import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows of a reconciliation in the order of the form, for paper and workbook alike. */
final class ReconciliationLines {

    private ReconciliationLines() {}

    static List<Balance> balances(BankReconciliation statement) {
        List<Balance> rows = new ArrayList<>(List.of(
                new Balance("银行对账单余额", statement.bankBalance()),
                new Balance("加：账上已收、银行未收", BankReconciliation.sum(statement.bookIn())),
                new Balance(
                        "减：账上已付、银行未付",
                        BankReconciliation.sum(statement.bookOut()).negated()),
                new Balance("调节后的银行余额", statement.adjustedBank()),
                new Balance("账面银行存款余额", statement.bookBalance()),
                new Balance("加：银行已收、账上未收", BankReconciliation.sum(statement.bankIn())),
                new Balance(
                        "减：银行已付、账上未付",
                        BankReconciliation.sum(statement.bankOut()).negated()),
                new Balance("调节后的账面余额", statement.adjustedBook()),
                new Balance("差额", statement.difference())));
        if (!statement.startDifference().isZero()) {
            rows.add(new Balance("其中：启用对账时已有的差额", statement.startDifference()));
        }
        return rows;
    }

    static List<Section> sections(BankReconciliation statement) {
        return List.of(
                lines("账上已收、银行未收", statement.bookIn()),
                lines("账上已付、银行未付", statement.bookOut()),
                entries("银行已收、账上未收", statement.bankIn()),
                entries("银行已付、账上未付", statement.bankOut()));
    }

    static String verdict(BankReconciliation statement) {
        if (!statement.isComplete()) {
            return "银行对账单所载余额与逐笔累计不符，可能缺少或重复了对账单，请补齐后重新核对。";
        }
        return statement.agrees() ? "调节后两边余额相等。" : "调节后两边余额不等，请查明差额。";
    }

    private static Section lines(String label, List<BankLine> lines) {
        return new Section(
                label,
                BankReconciliation.sum(lines),
                lines.stream()
                        .map(line -> List.of(
                                line.day().toString(),
                                line.voucher(),
                                line.text(),
                                line.amount().grouped()))
                        .toList());
    }

    private static Section entries(String label, Collection<BankEntry> entries) {
        return new Section(
                label,
                BankReconciliation.sum(entries),
                entries.stream()
                        .map(entry -> List.of(
                                entry.day().toString(),
                                entry.transaction(),
                                (entry.counterparty() + " " + entry.text()).strip(),
                                entry.amount().grouped()))
                        .toList());
    }

    /** A balance or a correction of one. */
    record Balance(String label, Money amount) {}

    /** The outstanding items of one sort with their sum, money out negative. */
    record Section(String label, Money sum, List<List<String>> items) {}
}
