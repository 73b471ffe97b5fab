package cn.changxiao.property.result;

import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.FrozenRules;
import cn.changxiao.property.tally.Tally;
import cn.changxiao.property.tally.VoteSum;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps tallies and reads them again with the rules they were held against. */
@Singleton
public class Tallies {

    private static final String INSERT = """
            INSERT INTO decision_tally (decision_id, heads_total, heads_yes, heads_no, heads_abstain, heads_followed,
                heads_silent, area_total, area_yes, area_no, area_abstain, area_followed, area_silent, verdict)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final FrozenRules rules;

    Tallies(Sql sql, FrozenRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** The tally of a decision, once it has been counted. */
    public Optional<Tally> find(Decision decision) {
        return sql.first(
                "SELECT * FROM decision_tally WHERE decision_id = ?",
                row -> new Tally(rules.tallyRules(decision), sum(row, "heads"), sum(row, "area")),
                decision.id().value());
    }

    void keep(Decision decision, Tally tally) {
        VoteSum heads = tally.heads();
        VoteSum area = tally.area();
        sql.update(
                INSERT,
                decision.id().value(),
                heads.total(),
                heads.yes(),
                heads.no(),
                heads.abstain(),
                heads.followed(),
                heads.silent(),
                area.total(),
                area.yes(),
                area.no(),
                area.abstain(),
                area.followed(),
                area.silent(),
                tally.verdict().name());
    }

    private static VoteSum sum(ResultSet row, String measure) throws SQLException {
        return new VoteSum(
                row.getLong(measure + "_total"),
                row.getLong(measure + "_yes"),
                row.getLong(measure + "_no"),
                row.getLong(measure + "_abstain"),
                row.getLong(measure + "_followed"),
                row.getLong(measure + "_silent"));
    }
}
