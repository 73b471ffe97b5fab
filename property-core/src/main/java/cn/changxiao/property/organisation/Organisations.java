package cn.changxiao.property.organisation;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads organisations. Names and credit codes are public, so every user sees every one. */
@Singleton
public class Organisations {

    private static final String SELECT = """
            SELECT o.organisation_id, o.kind, o.name, o.credit_code, o.jurisdiction_code,
                COALESCE(j.name, '') AS place
            FROM party_organisation o
            LEFT JOIN registry_jurisdiction j ON j.code = o.jurisdiction_code
            """;

    private final Sql sql;

    Organisations(Sql sql) {
        this.sql = sql;
    }

    /** Organisations below a place ("" for all), of a kind ("" for all), whose name contains the words. */
    public List<OrganisationSummary> list(String jurisdictionCode, String kind, String words, int limit) {
        return sql.list(SELECT + """
                        WHERE o.jurisdiction_code LIKE CONCAT(?, '%') AND (? = '' OR o.kind = ?)
                            AND o.name LIKE CONCAT('%', ?, '%')
                        ORDER BY o.kind, o.jurisdiction_code, o.name
                        LIMIT ?
                        """, Organisations::read, jurisdictionCode, kind, kind, words, limit);
    }

    /**
     * One organisation.
     *
     * @throws NotFound if there is none
     */
    public OrganisationSummary get(OrganisationId id) {
        return sql.first(SELECT + "WHERE o.organisation_id = ?", Organisations::read, id.value())
                .orElseThrow(() -> new NotFound("机构", id));
    }

    private static OrganisationSummary read(ResultSet row) throws SQLException {
        return new OrganisationSummary(
                new OrganisationId(row.getLong("organisation_id")),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Optional.ofNullable(row.getString("credit_code")),
                row.getString("jurisdiction_code"),
                row.getString("place"));
    }
}
