package cn.changxiao.fund.publication;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Numbers as in GS2026-0001, without gaps for each custodian, kind and year: the counter's row is held to the commit. */
@Singleton
public class RegisterNumbers {

    private static final String OPEN = """
            INSERT IGNORE INTO fund_register_counter (custodian_id, kind, number_year, last_number) VALUES (?, ?, ?, 0)
            """;
    private static final String HOLD = """
            SELECT last_number FROM fund_register_counter WHERE custodian_id = ? AND kind = ? AND number_year = ? FOR UPDATE
            """;
    private static final String TAKE = """
            UPDATE fund_register_counter SET last_number = ? WHERE custodian_id = ? AND kind = ? AND number_year = ?
            """;

    private final Sql sql;
    private final Clock clock;

    RegisterNumbers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** From here on nobody else gets a number of this kind, or does what needs one, until the transaction ends. */
    public void hold(OrganisationId custodian, Kind kind) {
        int year = LocalDate.now(clock).getYear();
        sql.update(OPEN, custodian.value(), kind.letters, year);
        sql.number(HOLD, custodian.value(), kind.letters, year);
    }

    /** The next number; the row is held already. */
    public String take(OrganisationId custodian, Kind kind) {
        int year = LocalDate.now(clock).getYear();
        long number = sql.number(HOLD, custodian.value(), kind.letters, year) + 1;
        sql.update(TAKE, number, custodian.value(), kind.letters, year);
        return "%s%d-%04d".formatted(kind.letters, year, number);
    }

    /** What is numbered. */
    public enum Kind {
        /** 公示. */
        PUBLICATION("GS"),
        /** 复核. */
        REVIEW("FH");

        private final String letters;

        Kind(String letters) {
            this.letters = letters;
        }
    }
}
