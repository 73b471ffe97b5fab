package cn.changxiao.billing.paper;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillSelection;
import cn.changxiao.billing.bill.DeliveryRound;
import cn.changxiao.billing.bill.ReadBill;
import cn.changxiao.billing.printing.PrintRegister;
import cn.changxiao.billing.printing.PrintedKind;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Prints bills and counts each printing: one, or the bills of a building, a compound or a run in delivery order. Some
 * hundred bills are in memory at a time, however many there are.
 */
@Singleton
public class PrintBills {

    private static final int AT_ONCE = 200;

    private final ReadBill readBill;
    private final DeliveryRound deliveryRound;
    private final PrintRegister printRegister;
    private final BillPdf billPdf;

    PrintBills(ReadBill readBill, DeliveryRound deliveryRound, PrintRegister printRegister, BillPdf billPdf) {
        this.readBill = readBill;
        this.deliveryRound = deliveryRound;
        this.printRegister = printRegister;
        this.billPdf = billPdf;
    }

    /** @throws NotFound if there is no such bill or the viewer must not see it */
    public Paper one(Viewer viewer, BillId id, BillPaper paper) {
        Bill bill = readBill.one(viewer, id);
        int printing = printRegister.register(viewer, PrintedKind.BILL, id.value());
        return new Paper("账单-%s.pdf".formatted(bill.head().number()), billPdf.print(bill, printing, paper));
    }

    /**
     * The selected bills of the viewer's organisation, one after the other into the stream.
     *
     * @param withCovers a page before each entrance that names it
     * @throws NotFound if the selection has no bill
     */
    public Batch many(Viewer viewer, BillSelection selection, BillPaper paper, boolean withCovers, OutputStream out) {
        List<DeliveryRound.Stop> round = deliveryRound.of(viewer, selection);
        if (round.isEmpty()) {
            throw new NotFound("可打印的账单", selection);
        }
        try (BillPdf.Batch batch = billPdf.begin(paper, "账单", out)) {
            for (int first = 0; first < round.size(); first += AT_ONCE) {
                int end = Math.min(first + AT_ONCE, round.size());
                List<PrintedBill> bills = counted(viewer, round.subList(first, end));
                for (int i = 0; i < bills.size(); i++) {
                    if (withCovers) {
                        coverIfFirst(batch, round, first + i, bills.get(i).bill());
                    }
                    batch.add(bills.get(i));
                }
            }
            return new Batch(round.size(), batch.missing());
        }
    }

    private List<PrintedBill> counted(Viewer viewer, List<DeliveryRound.Stop> stops) {
        List<BillId> ids = stops.stream().map(DeliveryRound.Stop::bill).toList();
        List<Bill> bills = readBill.many(viewer, ids);
        Map<Long, Integer> printings = printRegister.register(
                viewer, PrintedKind.BILL, ids.stream().map(BillId::value).toList());
        return bills.stream()
                .map(bill -> new PrintedBill(
                        bill, printings.getOrDefault(bill.head().id().value(), 1)))
                .toList();
    }

    private static void coverIfFirst(BillPdf.Batch batch, List<DeliveryRound.Stop> round, int index, Bill bill) {
        DeliveryRound.Stop stop = round.get(index);
        if (index > 0 && stop.isInStackOf(round.get(index - 1))) {
            return;
        }
        int end = index;
        while (end < round.size() && stop.isInStackOf(round.get(end))) {
            end++;
        }
        batch.cover(new BillCover(stop.compound(), stop.place(), bill.months(), end - index));
    }

    /** One file with its name. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Paper(String name, byte[] content) {}

    /** How many bills were printed, and which lack a character. */
    public record Batch(int bills, List<MissingCharacters> missing) {}
}
