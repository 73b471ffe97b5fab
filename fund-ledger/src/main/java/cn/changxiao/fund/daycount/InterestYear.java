package cn.changxiao.fund.daycount;

import cn.changxiao.fund.account.Book;
import cn.changxiao.property.Sql;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** How many days a year of interest has at the place of a book's custodian. */
@Singleton
public class InterestYear {

    private static final String PLACE = """
            SELECT jurisdiction_code FROM registry_organisation WHERE organisation_id = ?
            """;

    private final Sql sql;
    private final Policies policies;

    InterestYear(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    public DayCount of(Book book, LocalDate day) {
        String place = sql.first(
                        PLACE, row -> row.getString(1), book.custodian().value())
                .orElse("");
        return DayCount.of(policies.value(PolicyParameter.FUND_INTEREST_YEAR, place, day));
    }
}
