package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.bankstatement.format.Dialect;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.tabular.LineVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one table: finds the header by its names, and from there on every row under the map that fits it best. */
public final class TableStatement implements LineVisitor {

    private static final int MOST_ACCOUNTS = 5;

    private final List<ColumnMap> maps;
    private final StatementLines sink;
    private final Preamble preamble = new Preamble();
    private final RunningBalance balance = new RunningBalance();
    private final Set<String> accounts = new TreeSet<>();
    private Optional<StatementPeriod> period;
    private @Nullable Rows rows;
    private @Nullable RefusedLine problem;

    public TableStatement(List<ColumnMap> maps, Optional<StatementPeriod> period, StatementLines sink) {
        this.maps = maps;
        this.period = period;
        this.sink = sink;
    }

    @Override
    public void problem(int column, String sentence) {
        Rows under = rows;
        if (under != null && problem == null) {
            problem = new RefusedLine(0, under.binding.header(column), sentence);
        }
    }

    @Override
    public void line(int number, List<String> cells) {
        Rows under = rows;
        if (under == null) {
            lead(cells);
        } else if (!under.footer.takes(cells)) {
            row(under, new BoundRow(under.binding, number, Backquotes.removed(cells)));
        }
        problem = null;
    }

    /** @throws UnknownStatementLayout if no header was found that a map fits */
    public StatementFacts facts() {
        Rows under = rows;
        if (under == null) {
            throw new UnknownStatementLayout();
        }
        List<ControlTotal> controls = new ArrayList<>(under.sums.controls());
        controls.addAll(balance.controls());
        ColumnMap map = under.binding.map();
        return new StatementFacts(map.name(), map.dialect().kind(), accounts, period, controls);
    }

    private void lead(List<String> cells) {
        Optional<Binding> best = HeaderSearch.best(maps, cells);
        if (best.isEmpty()) {
            preamble.add(cells);
            return;
        }
        Rows found = new Rows(best.get());
        preamble.state(found.sums);
        accounts.addAll(preamble.accounts());
        period = period.or(preamble::period);
        rows = found;
    }

    private void row(Rows under, BoundRow row) {
        under.sums.add(row);
        try {
            RefusedLine cell = problem;
            if (cell != null) {
                throw new RowRefused(cell.column(), cell.sentence());
            }
            StatementLine line = read(row);
            balance.add(line);
            sink.line(line);
        } catch (RowRefused refused) {
            balance.gap();
            sink.refused(new RefusedLine(row.number(), refused.column(), refused.sentence()));
        }
    }

    private StatementLine read(BoundRow row) {
        row.requireRenminbi();
        noteAccount(row);
        Dialect dialect = row.binding().map().dialect();
        CellTime time = CellTime.parse(
                row.binding().header(StatementField.BOOKED_ON), row.text(StatementField.BOOKED_ON), period);
        Movement movement = Movement.of(row);
        return new StatementLine(
                row.number(),
                time.day(),
                time.time(),
                movement.kind(),
                movement.amount(),
                balance(row),
                new StatementLine.Numbers(
                        row.number(StatementField.SERIAL),
                        movement.kind() == EntryKind.REFUND ? row.number(StatementField.REFUND_NUMBER) : "",
                        row.number(StatementField.ORDER),
                        dialect.hasUniqueNumbers()),
                new StatementLine.Counterparty(
                        row.text(StatementField.COUNTERPARTY), row.text(StatementField.COUNTERPARTY_ACCOUNT)),
                row.joined(StatementField.TYPE, StatementField.REMARK, StatementField.NOTE),
                row.text(StatementField.FEE));
    }

    /** An unreadable balance is no reason to lose the movement; it is only not checked. */
    private static Optional<Money> balance(BoundRow row) {
        try {
            return row.money(StatementField.BALANCE);
        } catch (RowRefused unreadable) {
            return Optional.empty();
        }
    }

    private void noteAccount(BoundRow row) {
        String account = row.text(StatementField.ACCOUNT);
        if (!account.isEmpty() && accounts.size() < MOST_ACCOUNTS) {
            accounts.add(account);
        }
    }

    /** What is known once the header is. */
    private static final class Rows {

        private final Binding binding;
        private final ControlSums sums;
        private final Footer footer;

        Rows(Binding binding) {
            this.binding = binding;
            this.sums = new ControlSums(binding);
            this.footer = new Footer(binding, sums);
        }
    }
}
