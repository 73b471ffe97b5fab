package cn.changxiao.fund.account;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who may see and do what with the fund; every use case and every read of the fund asks here first. */
@Singleton
public class FundScope {

    private static final String VISIBLE = """
            SELECT COUNT(*) FROM registry_visible_compound
            WHERE organisation_id = ? AND compound_id = ? AND valid_from <= ? AND ? < valid_until
            """;

    private static final String READABLE = """
            SELECT b.book_id
            FROM fund_book b
            JOIN registry_organisation keeper ON keeper.organisation_id = b.custodian_id
            JOIN registry_organisation reader ON reader.organisation_id = ?
            WHERE reader.organisation_id = b.custodian_id
                OR (reader.kind = 'STREET_OFFICE' AND reader.jurisdiction_code LIKE CONCAT(keeper.jurisdiction_code, '%'))
            """;

    private final Sql sql;
    private final Books books;
    private final Clock clock;

    FundScope(Sql sql, Books books, Clock clock) {
        this.sql = sql;
        this.books = books;
        this.clock = clock;
    }

    /**
     * The book, for the custodian that keeps it.
     *
     * @throws RoleMissing if the viewer is no custodian
     * @throws NotFound if the book is another's
     */
    public Book kept(Viewer viewer, BookId book, String command) {
        requireRole(viewer, command, Role.FUND_CUSTODIAN);
        return books.find(book)
                .filter(found ->
                        viewer.organisation().filter(found.custodian()::equals).isPresent())
                .orElseThrow(() -> new NotFound("账簿", book));
    }

    /** The books of a custodian, and those of its area for a street office, which only reads. */
    public List<Book> readable(Viewer viewer) {
        requireRole(viewer, "查看账簿", Role.FUND_CUSTODIAN, Role.STREET_OFFICE);
        Set<Long> ids = Set.copyOf(sql.list(READABLE, row -> row.getLong(1), viewer.organisationKey()));
        return books.all().stream()
                .filter(book -> ids.contains(book.id().value()))
                .toList();
    }

    /**
     * One of the books that may be read.
     *
     * @throws NotFound if the viewer may not
     */
    public Book readable(Viewer viewer, BookId book) {
        return readable(viewer).stream()
                .filter(readable -> readable.id().equals(book))
                .findFirst()
                .orElseThrow(() -> new NotFound("账簿", book));
    }

    /** Refuses a compound outside the organisation's rows today. */
    public void requireVisible(Viewer viewer, CompoundId compound) {
        LocalDate today = LocalDate.now(clock);
        if (sql.number(VISIBLE, viewer.organisationKey(), compound.value(), today, today) == 0) {
            throw new NotFound("小区", compound);
        }
    }

    public void requireRole(Viewer viewer, String command, Role... roles) {
        if (!Set.of(roles).contains(viewer.role())) {
            throw new RoleMissing(command);
        }
    }
}
