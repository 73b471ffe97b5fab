package cn.changxiao.billing.disclosure;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Reads disclosures: a manager its own with the drafts; the street office, the committee and the owners of the compound
 * what is published.
 */
@Singleton
public class Disclosures {

    private static final String HEAD = """
            SELECT d.disclosure_id, d.compound_id, c.name AS compound_name, d.issuer_id, o.name AS issuer_name,
                d.period_from, d.period_to, d.responsible, d.state, d.drafted_by, d.published_at
            FROM billing_disclosure d
            JOIN registry_compound c ON c.compound_id = d.compound_id
            JOIN registry_organisation o ON o.organisation_id = d.issuer_id
            WHERE (d.issuer_id = ?
                OR (? = 0 AND d.state = 'PUBLISHED' AND (
                    d.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
                    OR EXISTS (SELECT 1 FROM registry_ownership w JOIN registry_unit u ON u.unit_id = w.unit_id
                        WHERE w.person_id = ? AND u.compound_id = d.compound_id))))
            """;
    private static final String LIST = HEAD + "ORDER BY d.drafted_at DESC, d.disclosure_id DESC LIMIT ? OFFSET ?";
    private static final String ONE = HEAD + "AND d.disclosure_id = ?";
    private static final String SERVICES = """
            SELECT s.matter, s.standard, s.performance FROM billing_disclosure_service s
            WHERE s.disclosure_id = ? ORDER BY s.line_no
            """;
    private static final String INCOMES = """
            SELECT i.source, i.amount_fen, i.spent_on FROM billing_disclosure_income i
            WHERE i.disclosure_id = ? ORDER BY i.line_no
            """;

    private final Sql sql;
    private final DisclosedFees fees;

    Disclosures(Sql sql, DisclosedFees fees) {
        this.sql = sql;
        this.fees = fees;
    }

    /** The newest first. */
    public List<Disclosure.Head> list(Viewer viewer, int limit, long offset) {
        return sql.list(
                LIST,
                Disclosures::head,
                viewer.organisationKey(),
                Managers.onlyIssuer(viewer),
                viewer.organisationKey(),
                person(viewer),
                limit,
                offset);
    }

    /** @throws NotFound if there is none or the viewer must not see it */
    @ReadOnly
    public Disclosure one(Viewer viewer, DisclosureId id) {
        Disclosure.Head head = sql.first(
                        ONE,
                        Disclosures::head,
                        viewer.organisationKey(),
                        Managers.onlyIssuer(viewer),
                        viewer.organisationKey(),
                        person(viewer),
                        id.value())
                .orElseThrow(() -> new NotFound("服务公示", id));
        return new Disclosure(
                head,
                sql.list(
                        SERVICES,
                        row -> new ServiceGiven(row.getString(1), row.getString(2), row.getString(3)),
                        id.value()),
                sql.list(
                        INCOMES,
                        row -> new CommonIncome(row.getString(1), Money.ofFen(row.getLong(2)), row.getString(3)),
                        id.value()),
                head.isDraft() ? fees.today(id) : fees.frozen(id));
    }

    private static long person(Viewer viewer) {
        return viewer.person().map(PersonId::value).orElse(0L);
    }

    private static Disclosure.Head head(ResultSet row) throws SQLException {
        return new Disclosure.Head(
                new DisclosureId(row.getLong("disclosure_id")),
                row.getLong("compound_id"),
                row.getString("compound_name"),
                row.getLong("issuer_id"),
                row.getString("issuer_name"),
                new BillingMonth(row.getInt("period_from")),
                new BillingMonth(row.getInt("period_to")),
                row.getString("responsible"),
                DisclosureState.valueOf(row.getString("state")),
                row.getLong("drafted_by"),
                Optional.ofNullable(row.getObject("published_at", LocalDateTime.class)));
    }
}
