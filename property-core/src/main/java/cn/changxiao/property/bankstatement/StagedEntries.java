package cn.changxiao.property.bankstatement;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.SealedTexts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one file a thousand at a time into a table of the connection, so that however long the file is no
 * more of it is in memory; refused ones go to the findings. Names are sealed before they reach the database.
 */
final class StagedEntries implements StatementLines {

    private static final int BATCH = 1_000;
    private static final int LONGEST_REMARK = 400;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FEE = 24;
    private static final int LONGEST_COLUMN = 60;
    private static final String INSERT = """
            INSERT INTO staged_entry (entry_id, line_no, identity, booked_on, booked_at, kind, amount_fen, balance_fen,
                channel_transaction, refund_number, merchant_order, counterparty_shown, remark, fee_text, name_cipher,
                account_cipher, key_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FINDING =
            "INSERT INTO statement_finding (file_id, line_no, column_name, sentence) VALUES (?, ?, ?, ?)";

    private final StatementFileId file;
    private final Sql sql;
    private final Ids ids;
    private final SealedTexts.Sealer sealer;
    private final List<StatementLine> waiting = new ArrayList<>();
    private final List<@Nullable Object[]> findings = new ArrayList<>();
    private int accepted;
    private int refused;
    private Money moneyIn = Money.ZERO;
    private Money moneyOut = Money.ZERO;

    StagedEntries(StatementFileId file, Sql sql, Ids ids, SealedTexts.Sealer sealer) {
        this.file = file;
        this.sql = sql;
        this.ids = ids;
        this.sealer = sealer;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    Money moneyIn() {
        return moneyIn;
    }

    Money moneyOut() {
        return moneyOut;
    }

    @Override
    public void line(StatementLine line) {
        accepted++;
        if (line.amount().isPositive()) {
            moneyIn = moneyIn.plus(line.amount());
        } else {
            moneyOut = moneyOut.minus(line.amount());
        }
        waiting.add(line);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void refused(RefusedLine line) {
        refused++;
        findings.add(new Object[] {
            file.value(), line.line(), cut(line.column(), LONGEST_COLUMN), cut(line.sentence(), LONGEST_REMARK)
        });
        if (findings.size() == BATCH) {
            flush();
        }
    }

    /** Writes what still waits. */
    void flush() {
        if (!waiting.isEmpty()) {
            long next = ids.block(waiting.size());
            List<@Nullable Object[]> rows = new ArrayList<>(waiting.size());
            for (StatementLine line : waiting) {
                rows.add(row(next++, line));
            }
            sql.batch(INSERT, rows);
            waiting.clear();
        }
        sql.batch(FINDING, List.copyOf(findings));
        findings.clear();
    }

    private @Nullable Object[] row(long id, StatementLine line) {
        String name = cut(line.counterparty().name(), LONGEST_NAME);
        String account = cut(line.counterparty().account(), LONGEST_NAME);
        return new @Nullable Object[] {
            id,
            line.line(),
            EntryIdentity.of(line),
            line.bookedOn(),
            line.bookedAt()
                    .map(LocalDateTime::toString)
                    .map(text -> text.replace('T', ' '))
                    .orElse(null),
            line.kind().name(),
            line.amount().fen(),
            line.balance().map(Money::fen).orElse(null),
            line.numbers().transaction(),
            line.numbers().refund(),
            line.numbers().order(),
            ShownName.of(name),
            cut(line.remark(), LONGEST_REMARK),
            cut(line.feeText(), LONGEST_FEE),
            sealer.seal(id, name).orElse(null),
            sealer.seal(id, account).orElse(null),
            sealer.version()
        };
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
