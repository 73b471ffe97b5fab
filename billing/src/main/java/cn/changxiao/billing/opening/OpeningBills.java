package cn.changxiao.billing.opening;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Numbering;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.collection.revision.CollectionRevisions;
import cn.changxiao.billing.collection.revision.RevisionCause;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.opening.OpeningBalance;
import cn.changxiao.property.opening.OpeningSource;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes opening bills, one for each unit and month, with gap-free numbers of the month's year and without a run. They
 * are due in their month, so that for every later month they are arrears, and never enter what is due in the present.
 */
@Singleton
class OpeningBills {

    private static final String BILL = """
            INSERT INTO billing_bill (bill_id, issuer_id, number_year, number_in_year, run_id, compound_id, building_id, unit_id,
                payer_id, period, issued_on, due_on, due_fen)
            VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ITEM = """
            INSERT INTO billing_bill_item (period, unit_id, fee_item_id, sequence_no, bill_id, tariff_id, price_e4,
                area_hundredths, days_billed, days_in_month, amount_fen)
            VALUES (?, ?, ?, 0, ?, 0, 0, ?, ?, ?, ?)
            """;
    private static final String OPEN_ITEM = """
            INSERT INTO billing_open_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, compound_id, due_on,
                amount_fen, open_fen)
            VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OPENING = """
            INSERT INTO billing_opening (unit_id, period, fee_item_id, amount_fen, bill_id, file_id, row_no, maker_id, checker_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Numbering numbering;
    private final OpeningPayers payers;
    private final BillingMonths billingMonths;
    private final CollectionMonths collection;
    private final CollectionRevisions revisions;

    OpeningBills(
            Sql sql,
            Ids ids,
            Clock clock,
            Numbering numbering,
            OpeningPayers payers,
            BillingMonths billingMonths,
            CollectionMonths collection,
            CollectionRevisions revisions) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.numbering = numbering;
        this.payers = payers;
        this.billingMonths = billingMonths;
        this.collection = collection;
        this.revisions = revisions;
    }

    /** In the running transaction, all or nothing. */
    void record(Viewer viewer, OpeningSource source, CompoundId compound, List<OpeningBalance> balances) {
        long issuer = Managers.issuer(viewer, "导入物业费期初").value();
        Map<BillingMonth, Map<Long, List<OpeningBalance>>> months = new TreeMap<>();
        for (OpeningBalance balance : balances) {
            months.computeIfAbsent(BillingMonth.of(balance.month().orElseThrow()), month -> new TreeMap<>())
                    .computeIfAbsent(balance.unit().orElseThrow().value(), unit -> new ArrayList<>())
                    .add(balance);
        }
        billingMonths.hold(issuer).requireOpen(months.keySet(), "登记该月的期初欠费");
        Map<Long, OpeningPayers.Owned> owned = payers.ofCompound(compound);
        Rows rows = new Rows(viewer, source, compound, issuer);
        months.forEach((month, units) -> addMonth(rows, month, units, owned));
        sql.batch(BILL, rows.bills);
        sql.batch(ITEM, rows.items);
        sql.batch(OPEN_ITEM, rows.openItems);
        sql.batch(OPENING, rows.openings);
        collection.add(issuer, rows.collection);
        revisions.billed(issuer, RevisionCause.OPENING, 0, rows.collection, LocalDateTime.now(clock));
    }

    private void addMonth(
            Rows rows,
            BillingMonth month,
            Map<Long, List<OpeningBalance>> units,
            Map<Long, OpeningPayers.Owned> owned) {
        long number = numbering.take(rows.issuer, Numbering.Kind.BILL, month.year(), units.size());
        long id = ids.block(units.size());
        for (List<OpeningBalance> ofUnit : units.values()) {
            OpeningPayers.Owned unit = OpeningPayers.require(owned, ofUnit.get(0));
            rows.addBill(new BillHead(id++, number++, month, LocalDate.now(clock)), unit, ofUnit);
        }
    }

    private record BillHead(long id, long number, BillingMonth month, LocalDate issuedOn) {}

    /** The rows of one compound, collected so that each table is written by a few statements. */
    private record Rows(
            Viewer viewer,
            OpeningSource source,
            CompoundId compound,
            long issuer,
            List<@Nullable Object[]> bills,
            List<@Nullable Object[]> items,
            List<@Nullable Object[]> openItems,
            List<@Nullable Object[]> openings,
            CollectionChanges collection) {

        Rows(Viewer viewer, OpeningSource source, CompoundId compound, long issuer) {
            this(
                    viewer,
                    source,
                    compound,
                    issuer,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new CollectionChanges());
        }

        void addBill(BillHead head, OpeningPayers.Owned unit, List<OpeningBalance> balances) {
            long due = 0;
            long counted = 0;
            LocalDate lastDue = LocalDate.MIN;
            for (OpeningBalance balance : balances) {
                FeeItem item = FeeOpenings.item(balance).orElseThrow();
                long fen = balance.amount().fen();
                LocalDate dueOn = balance.day().orElse(head.month().lastDay());
                addItem(head, unit, balance, item, dueOn);
                due += fen;
                counted += item.isCounted() ? fen : 0;
                lastDue = dueOn.isAfter(lastDue) ? dueOn : lastDue;
                collection.due(
                        CollectionCell.of(compound.value(), unit.building(), item, head.month()), balance.amount());
            }
            bills.add(new @Nullable Object[] {
                head.id(),
                issuer,
                head.month().year(),
                head.number(),
                compound.value(),
                unit.building(),
                unit.unit(),
                unit.payerOn(head.month().firstDay()),
                head.month().number(),
                head.issuedOn(),
                lastDue,
                due
            });
            if (counted > 0) {
                collection.households(CollectionCell.ofAll(compound.value(), unit.building(), head.month()), 1, 0, 0);
            }
        }

        private void addItem(
                BillHead head, OpeningPayers.Owned unit, OpeningBalance balance, FeeItem item, LocalDate dueOn) {
            int period = head.month().number();
            int days = head.month().days();
            long fen = balance.amount().fen();
            items.add(new @Nullable Object[] {
                period, unit.unit(), item.id(), head.id(), unit.areaHundredths(), days, days, fen
            });
            openItems.add(new @Nullable Object[] {
                unit.unit(), period, item.id(), head.id(), issuer, compound.value(), dueOn, fen, fen
            });
            openings.add(new @Nullable Object[] {
                unit.unit(),
                period,
                item.id(),
                fen,
                head.id(),
                source.file().value(),
                balance.row(),
                source.maker().value(),
                viewer.user().value()
            });
        }
    }
}
