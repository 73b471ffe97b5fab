package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchRule;
import cn.changxiao.billing.reconciliation.LineKind;
import cn.changxiao.billing.reconciliation.MatchLine;
import cn.changxiao.billing.reconciliation.MatchLineRows;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/** The lines of a match that stands, and taking them back by lines of the opposite amount. */
@Singleton
class MatchedLines {

    private static final String LINES = """
            SELECT l.entry_id, l.target_kind, l.target_id, l.made_target, l.amount_fen
            FROM billing_matched_entry m
            JOIN billing_match_line l ON l.entry_id = m.entry_id AND l.match_id = m.match_id
            WHERE m.issuer_id = ? AND m.match_id = ? ORDER BY l.line_id
            """;
    private static final String OPEN =
            "UPDATE billing_matched_entry SET state = 'OPEN', match_id = 0 WHERE issuer_id = ? AND match_id = ?";

    private final Sql sql;
    private final MatchLineRows lineRows;

    MatchedLines(Sql sql, MatchLineRows lineRows) {
        this.sql = sql;
        this.lineRows = lineRows;
    }

    List<Line> of(long issuer, long match) {
        return sql.list(
                LINES,
                row -> new Line(
                        row.getLong("entry_id"),
                        LineKind.valueOf(row.getString("target_kind")),
                        row.getLong("target_id"),
                        row.getBoolean("made_target"),
                        Money.ofFen(row.getLong("amount_fen"))),
                issuer,
                match);
    }

    void takeBack(Viewer viewer, long match, StoredEntry entry, Line line, String why) {
        MatchLine opposite = new MatchLine(
                match,
                entry.entry(),
                line.kind(),
                line.target(),
                line.isMade(),
                line.amount().negated(),
                Money.ZERO,
                new Match(MatchRule.HAND, 0, why, List.of()));
        lineRows.insert(viewer, entry.account().value(), List.of(opposite));
    }

    /** All entries of the match are open again. */
    void open(long issuer, long match) {
        sql.update(OPEN, issuer, match);
    }

    /** What a part of an entry was found to be. */
    record Line(long entry, LineKind kind, long target, boolean isMade, Money amount) {}
}
