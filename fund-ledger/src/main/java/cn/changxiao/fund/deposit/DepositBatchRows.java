package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.InList;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads batches for booking. */
@Singleton
class DepositBatchRows {

    private static final String LOCK = """
            SELECT batch_id, book_id, compound_id, kind, received_on, note, total_fen, maker_id, checker_id, part
            FROM fund_deposit_batch
            WHERE batch_id IN (:list)
            ORDER BY batch_id
            FOR UPDATE
            """;

    private final Sql sql;

    DepositBatchRows(Sql sql) {
        this.sql = sql;
    }

    /** In the order of their ids; those of other books are left out. */
    List<DepositBatchRow> lock(BookId book, List<DepositBatchId> ids) {
        return InList.of(ids.stream()
                        .map(DepositBatchId::value)
                        .distinct()
                        .sorted()
                        .toList())
                .query(sql, LOCK, DepositBatchRows::read)
                .stream()
                .filter(batch -> batch.book().equals(book))
                .toList();
    }

    private static DepositBatchRow read(ResultSet row) throws SQLException {
        long checker = row.getLong("checker_id");
        return new DepositBatchRow(
                new DepositBatchId(row.getLong("batch_id")),
                new BookId(row.getLong("book_id")),
                new CompoundId(row.getLong("compound_id")),
                DepositKind.valueOf(row.getString("kind")),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"),
                AccountPart.valueOf(row.getString("part")),
                Money.ofFen(row.getLong("total_fen")),
                new UserId(row.getLong("maker_id")),
                checker == 0 ? Optional.empty() : Optional.of(new UserId(checker)));
    }
}
