package cn.changxiao.fund.publication;

import cn.changxiao.fund.publication.FundNotice.Holder;
import cn.changxiao.fund.seal.offline.OpenDataStatement;
import cn.changxiao.fund.seal.offline.SignedOpenData;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the register: organisations the publications of their compounds, owners those of theirs, a code its own one. */
@Singleton
public class FundPublications {

    private static final String FROM = """
            FROM fund_publication n
            JOIN registry_compound c ON c.compound_id = n.compound_id
            JOIN registry_organisation o ON o.organisation_id = n.custodian_id
            LEFT JOIN fund_publication_withdrawal x ON x.publication_id = n.publication_id
            """;
    private static final String HEAD = """
            SELECT n.publication_id, n.number, n.custodian_id, o.name AS custodian_name, n.compound_id,
                c.name AS compound_name, n.month_from, n.month_until, n.statement, n.user_name, n.published_at, x.reason,
                x.user_name AS withdrawn_by, x.withdrawn_at
            """;
    private static final String BODY = ", n.verify_code, n.signature, n.data, n.units_csv ";
    private static final String SCOPE = """
            WHERE (n.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until)
                OR EXISTS (SELECT 1 FROM registry_ownership w JOIN registry_unit u ON u.unit_id = w.unit_id
                    WHERE w.person_id = ? AND u.compound_id = n.compound_id AND w.valid_from <= ? AND ? < w.valid_until))
            """;
    private static final String LIST = HEAD + FROM + SCOPE + " ORDER BY n.publication_id DESC LIMIT ? OFFSET ?";
    private static final String ONE = HEAD + BODY + FROM + SCOPE + " AND n.publication_id = ?";
    private static final String BY_CODE = HEAD + BODY + FROM + " WHERE n.verify_code = ?";
    private static final String HOLDERS = """
            SELECT u.unit_id, u.holder FROM fund_publication_unit u WHERE u.publication_id = ? ORDER BY u.line_no
            """;
    private static final String COMPOUNDS = """
            SELECT DISTINCT c.compound_id, c.name
            FROM registry_visible_compound v
            JOIN registry_compound c ON c.compound_id = v.compound_id
            JOIN fund_account a ON a.compound_id = v.compound_id AND a.level = 'UNIT'
            JOIN fund_book k ON k.book_id = a.book_id AND k.custodian_id = v.organisation_id
            WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until
            ORDER BY c.name, c.compound_id
            """;

    private final Sql sql;
    private final Clock clock;

    FundPublications(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first. */
    @ReadOnly
    public List<PublicationEntry> list(Viewer viewer, int limit, long offset) {
        return sql.list(LIST, FundPublications::entry, scope(viewer, limit, offset));
    }

    @ReadOnly
    public long count(Viewer viewer) {
        return sql.number("SELECT COUNT(*) " + FROM + SCOPE, scope(viewer));
    }

    /** @throws NotFound if there is none or the viewer must not see it */
    @ReadOnly
    public FundPublication one(Viewer viewer, PublicationId id) {
        return sql.first(ONE, FundPublications::publication, scope(viewer, id.value()))
                .orElseThrow(() -> new NotFound("公示", id));
    }

    /** The publication whose paper carries the code. */
    @ReadOnly
    public Optional<FundPublication> byCode(String code) {
        return sql.first(BY_CODE, FundPublications::publication, code);
    }

    /** The paper of a publication: its data with masked names; asked for one that {@link #one} gave. */
    @ReadOnly
    public FundNotice notice(FundPublication publication) {
        return new FundNotice(
                publication.data(),
                sql.list(
                        HOLDERS,
                        row -> new Holder(new UnitId(row.getLong("unit_id")), row.getString("holder")),
                        publication.entry().id().value()));
    }

    /** The compounds that a custodian can publish, with their names in order. */
    @ReadOnly
    public Map<CompoundId, String> compounds(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        Map<CompoundId, String> compounds = new LinkedHashMap<>();
        sql.list(
                COMPOUNDS,
                row -> compounds.put(new CompoundId(row.getLong(1)), row.getString(2)) == null,
                viewer.organisationKey(),
                today,
                today);
        return compounds;
    }

    private Object[] scope(Viewer viewer, Object... further) {
        LocalDate today = LocalDate.now(clock);
        long person = viewer.person().map(PersonId::value).orElse(0L);
        Object[] values = {viewer.organisationKey(), today, today, person, today, today};
        Object[] all = Arrays.copyOf(values, values.length + further.length);
        System.arraycopy(further, 0, all, values.length, further.length);
        return all;
    }

    private static PublicationEntry entry(ResultSet row) throws SQLException {
        LocalDateTime withdrawnAt = row.getObject("withdrawn_at", LocalDateTime.class);
        return new PublicationEntry(
                new PublicationId(row.getLong("publication_id")),
                row.getString("number"),
                row.getLong("custodian_id"),
                row.getString("custodian_name"),
                row.getLong("compound_id"),
                row.getString("compound_name"),
                new NoticePeriod(
                        NoticePeriod.month(row.getInt("month_from")), NoticePeriod.month(row.getInt("month_until"))),
                OpenDataStatement.parse(row.getString("statement")).json().toString(),
                row.getString("user_name"),
                row.getObject("published_at", LocalDateTime.class),
                withdrawnAt == null
                        ? Optional.empty()
                        : Optional.of(new PublicationEntry.Withdrawal(
                                row.getString("reason"), row.getString("withdrawn_by"), withdrawnAt)));
    }

    private static FundPublication publication(ResultSet row) throws SQLException {
        return new FundPublication(
                entry(row),
                row.getString("verify_code"),
                new SignedOpenData(
                        OpenDataStatement.parse(row.getString("statement")),
                        Base64.getEncoder().encodeToString(row.getBytes("signature"))),
                new String(row.getBytes("data"), StandardCharsets.UTF_8),
                new String(row.getBytes("units_csv"), StandardCharsets.UTF_8));
    }
}
