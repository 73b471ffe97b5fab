package cn.changxiao.fund.export;

import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import java.util.Comparator;

/**
 * An account of an export: a title, and below it the place of a unit (empty for the general ledger). A unit has one
 * account per title it was booked in; its balance is their sum.
 *
 * @param unit the unit's id, 0 for the general ledger
 * @param part whose money, as in {@code fund_account}; empty for the general ledger
 */
record ExportAccount(AccountTitle title, long unit, String part, String place) implements Comparable<ExportAccount> {

    private static final Comparator<ExportAccount> ORDER = Comparator.comparing(ExportAccount::title)
            .thenComparing(ExportAccount::unit)
            .thenComparing(ExportAccount::part);

    static ExportAccount general(AccountTitle title) {
        return new ExportAccount(title, 0, "", "");
    }

    boolean isOfUnit() {
        return unit != 0;
    }

    /** The name in hledger and ledger. */
    String name() {
        String head = title.code() + title.label();
        return isOfUnit() ? head + ":" + place : head;
    }

    /** The name in beancount, which wants one of five roots first. */
    String rootedName() {
        return root(title.element()) + ":" + name();
    }

    private static String root(AccountElement element) {
        return switch (element) {
            case ASSET -> "Assets";
            case LIABILITY -> "Liabilities";
            case NET_ASSET -> "Equity";
            case INCOME -> "Income";
            case EXPENDITURE -> "Expenses";
        };
    }

    @Override
    public int compareTo(ExportAccount other) {
        return ORDER.compare(this, other);
    }
}
