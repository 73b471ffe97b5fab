package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Month;

/** What the place of a book's custodian says about 5901; set by two persons and never for a day that has gone. */
@Singleton
public class OtherExpenseTargets {

    private static final String PLACE = """
            SELECT o.jurisdiction_code
            FROM fund_book b
            JOIN registry_organisation o ON o.organisation_id = b.custodian_id
            WHERE b.book_id = ?
            """;

    private final Sql sql;
    private final Policies policies;

    OtherExpenseTargets(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** What is in force on the last day of the year, as the closing obeys it and the statements show it. */
    public OtherExpenseTarget of(BookId book, int year) {
        String place = sql.first(PLACE, row -> row.getString(1), book.value()).orElse("");
        return OtherExpenseTarget.of(policies.value(
                PolicyParameter.FUND_OTHER_EXPENSE_TARGET, place, LocalDate.of(year, Month.DECEMBER, 31)));
    }
}
