package cn.changxiao.property.committee;

import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.calendar.Deadlines;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The bodies of the compounds a viewer sees, and what is due about them: filing, a new election, or an empty seat. */
@Singleton
public class SelfGovernance {

    private static final int MOST = 200;
    private static final String TERMS = """
            SELECT t.term_id, t.compound_id, c.name AS compound, t.kind, t.name, t.powers, t.elected_on, t.valid_from,
                t.valid_until, t.filed_on, t.filing_number
            FROM management_body_term t
            JOIN estate_compound c ON c.compound_id = t.compound_id
            """;

    private final Sql sql;
    private final Clock clock;
    private final VisibleCompounds compounds;
    private final CompoundPolicies policies;
    private final Deadlines deadlines;

    SelfGovernance(Sql sql, Clock clock, VisibleCompounds compounds, CompoundPolicies policies, Deadlines deadlines) {
        this.sql = sql;
        this.clock = clock;
        this.compounds = compounds;
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** Every term of a compound that the viewer sees, the latest first. */
    public List<BodyTerm> of(Viewer viewer, CompoundId compound) {
        compounds.require(viewer, compound);
        return withMembers(sql.list(
                TERMS + "WHERE t.compound_id = ? ORDER BY t.valid_from DESC", SelfGovernance::read, compound.value()));
    }

    /** The latest term of each compound of the viewer's organisation, the one that ends first on top; 200 at most. */
    public List<BodyTerm> latest(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return withMembers(sql.list(TERMS + """
                JOIN registry_visible_compound v ON v.compound_id = t.compound_id
                WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until AND NOT EXISTS (
                    SELECT 1 FROM management_body_term l
                    WHERE l.compound_id = t.compound_id AND l.valid_from > t.valid_from)
                ORDER BY t.valid_until, t.term_id LIMIT
                """ + MOST, SelfGovernance::read, viewer.organisationKey(), today, today));
    }

    /** What is due about the term today. */
    public List<BodyWarning> warnings(BodyTerm term) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(filing(term, today).stream(), ending(term, today).stream())
                .map(sentence -> new BodyWarning(term, sentence))
                .toList();
    }

    private Optional<String> filing(BodyTerm term, LocalDate today) {
        if (term.filing().isPresent()) {
            return Optional.empty();
        }
        PolicyValue length = policies.explain(PolicyParameter.COMMITTEE_FILING, term.compound(), term.electedOn());
        CalendarAnswer<LocalDate> due = deadlines.after(term.electedOn(), length);
        String verb = today.isAfter(due.value()) ? "备案已逾期，应于 " : "尚未备案，应于 ";
        return Optional.of(verb + due.text() + " 前备案（" + length.clause() + "）。");
    }

    private Optional<String> ending(BodyTerm term, LocalDate today) {
        if (!today.isBefore(term.until())) {
            return Optional.of("任期已于 " + term.until() + " 届满，应尽快组织换届选举。");
        }
        PolicyValue ahead = policies.explain(PolicyParameter.COMMITTEE_TERM_WARNING, term.compound(), today);
        return today.isBefore(term.until().minusMonths(ahead.value()))
                ? Optional.empty()
                : Optional.of("任期将于 " + term.until() + " 届满，应着手换届（" + ahead.clause() + "）。");
    }

    private static BodyTerm read(ResultSet row) throws SQLException {
        LocalDate filedOn = row.getObject("filed_on", LocalDate.class);
        String number = row.getString("filing_number");
        return new BodyTerm(
                new BodyTermId(row.getLong("term_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getString("compound"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("powers"),
                row.getObject("elected_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                filedOn == null ? Optional.empty() : Optional.of(new BodyTerm.Filing(filedOn, number)),
                List.of());
    }

    private List<BodyTerm> withMembers(List<BodyTerm> terms) {
        if (terms.isEmpty()) {
            return terms;
        }
        Map<Long, List<BodyMember>> members = new HashMap<>();
        sql.list(
                "SELECT term_id, name, office, is_owner FROM management_body_member WHERE term_id IN ("
                        + Sql.marks(terms.size()) + ") ORDER BY term_id, line_no",
                row -> members.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                        .add(new BodyMember(row.getString(2), Office.valueOf(row.getString(3)), row.getBoolean(4))),
                terms.stream().map(term -> term.id().value()).toArray());
        return terms.stream()
                .map(term -> term.with(members.getOrDefault(term.id().value(), List.of())))
                .toList();
    }
}
