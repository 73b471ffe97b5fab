package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.DayCount;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads, locks and writes time deposits and bonds; asks nobody's role. */
@Singleton
class PlacementRows {

    private static final String COLUMNS = """
            SELECT placement_id, book_id, kind, institution, certificate, principal_fen, rate_ppm, year_days, placed_on,
                matures_on, state, maker_id, COALESCE(journal_id, 0) AS journal_id, returned_on,
                COALESCE(interest_fen, 0) AS interest_fen, COALESCE(reason, '') AS reason,
                COALESCE(return_maker_id, 0) AS return_maker_id, COALESCE(return_journal_id, 0) AS return_journal_id
            FROM fund_placement
            """;

    private static final String KNOWN = """
            SELECT placement_id, content_hash FROM fund_placement WHERE business_key = ?
            """;

    private static final String INSERT = """
            INSERT INTO fund_placement (placement_id, book_id, business_key, content_hash, kind, institution, certificate,
                principal_fen, rate_ppm, year_days, placed_on, matures_on, consent, state, maker_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECORDED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    PlacementRows(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<PlacementId> known(NewPlacement placement) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), placement.contentHash())) {
                        throw new KeyReusedWithOtherContent(placement.key());
                    }
                    return new PlacementId(row.getLong("placement_id"));
                },
                placement.key().value());
    }

    PlacementId insert(Viewer viewer, NewPlacement placement, DayCount basis) {
        PlacementId id = new PlacementId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                placement.book().value(),
                placement.key().value(),
                placement.contentHash(),
                placement.kind().name(),
                placement.institution(),
                placement.certificate(),
                placement.principal().fen(),
                placement.ratePpm(),
                basis.code(),
                placement.placedOn(),
                placement.maturesOn(),
                placement.consent(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        return id;
    }

    /** What is out or waits first, by maturity; then the others, the latest first. */
    List<Placement> ofBook(BookId book, int most) {
        return sql.list(COLUMNS + """
                WHERE book_id = ?
                ORDER BY state IN ('RETURNED', 'CANCELLED'), CASE WHEN state IN ('RETURNED', 'CANCELLED') THEN NULL
                    ELSE matures_on END, matures_on DESC, placement_id
                LIMIT ?
                """, PlacementRows::read, book.value(), most);
    }

    /** @throws NotFound if the book has no such placement */
    Placement lock(BookId book, PlacementId id) {
        return sql.first(
                        COLUMNS + "WHERE placement_id = ? AND book_id = ? FOR UPDATE",
                        PlacementRows::read,
                        id.value(),
                        book.value())
                .orElseThrow(() -> new NotFound("定期存款或国债", id));
    }

    private static Placement read(ResultSet row) throws SQLException {
        LocalDate returnedOn = row.getObject("returned_on", LocalDate.class);
        return new Placement(
                new PlacementId(row.getLong("placement_id")),
                new BookId(row.getLong("book_id")),
                PlacementKind.valueOf(row.getString("kind")),
                row.getString("institution"),
                row.getString("certificate"),
                Money.ofFen(row.getLong("principal_fen")),
                row.getLong("rate_ppm"),
                DayCount.of(row.getLong("year_days")),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("matures_on", LocalDate.class),
                PlacementState.valueOf(row.getString("state")),
                new UserId(row.getLong("maker_id")),
                journal(row.getLong("journal_id")),
                returnedOn == null ? Optional.empty() : Optional.of(readReturn(row, returnedOn)));
    }

    private static Placement.Return readReturn(ResultSet row, LocalDate returnedOn) throws SQLException {
        return new Placement.Return(
                returnedOn,
                Money.ofFen(row.getLong("interest_fen")),
                row.getString("reason"),
                new UserId(row.getLong("return_maker_id")),
                journal(row.getLong("return_journal_id")));
    }

    private static Optional<JournalId> journal(long id) {
        return id == 0 ? Optional.empty() : Optional.of(new JournalId(id));
    }
}
