package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.treasury.ConfirmPlacement;
import cn.changxiao.fund.treasury.ConfirmReturn;
import cn.changxiao.fund.treasury.NewLadder;
import cn.changxiao.fund.treasury.NewLadder.Rung;
import cn.changxiao.fund.treasury.NewPlacement;
import cn.changxiao.fund.treasury.NewReturn;
import cn.changxiao.fund.treasury.Placement;
import cn.changxiao.fund.treasury.PlacementId;
import cn.changxiao.fund.treasury.PlacementKind;
import cn.changxiao.fund.treasury.ReadTreasury;
import cn.changxiao.fund.treasury.RecordLadder;
import cn.changxiao.fund.treasury.RecordPlacement;
import cn.changxiao.fund.treasury.RecordReturn;
import cn.changxiao.fund.treasury.Treasury;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Where a book's money lies: a deposit that came back, a ladder of deposits, and a bond that waits for a second person. */
@Singleton
class FundPlacements {

    private static final Money HUNDRED_THOUSAND = Money.ofYuan(100_000);
    private static final List<Rung> RUNGS = List.of(new Rung(3, 11_000), new Rung(6, 13_000), new Rung(12, 15_000));

    private final ReadTreasury readTreasury;
    private final RecordPlacement recordPlacement;
    private final ConfirmPlacement confirmPlacement;
    private final RecordReturn recordReturn;
    private final ConfirmReturn confirmReturn;
    private final RecordLadder recordLadder;

    FundPlacements(
            ReadTreasury readTreasury,
            RecordPlacement recordPlacement,
            ConfirmPlacement confirmPlacement,
            RecordReturn recordReturn,
            ConfirmReturn confirmReturn,
            RecordLadder recordLadder) {
        this.readTreasury = readTreasury;
        this.recordPlacement = recordPlacement;
        this.confirmPlacement = confirmPlacement;
        this.recordReturn = recordReturn;
        this.confirmReturn = confirmReturn;
        this.recordLadder = recordLadder;
    }

    /** Half of what is at call, in parts of a hundred thousand yuan; a book with less keeps it at call. */
    void show(Viewer maker, Viewer checker, BookId book, LocalDate today) {
        Treasury treasury = readTreasury.of(maker, book);
        Money part = HUNDRED_THOUSAND.times(treasury.atCall().fen() / HUNDRED_THOUSAND.fen(), 10, RoundingMode.HALF_UP);
        if (!part.isPositive() || !treasury.placements().isEmpty()) {
            return;
        }
        LocalDate earlier = today.minusMonths(7);
        PlacementId matured = place(
                maker,
                checker,
                deposit(book, "DQ-%d-01".formatted(earlier.getYear()), part, earlier, earlier.plusMonths(6)));
        takeBack(maker, checker, book, matured);
        recordLadder
                .record(
                        maker,
                        new NewLadder(
                                new BusinessKey("demo:ladder:" + book),
                                book,
                                "遂宁银行船山支行",
                                "DQ-%d-02".formatted(today.getYear()),
                                part.plus(part).plus(part),
                                today.minusDays(70),
                                RUNGS))
                .forEach(rung -> confirmPlacement.confirm(checker, book, rung));
        recordPlacement.record(maker, bond(book, part, today));
    }

    private PlacementId place(Viewer maker, Viewer checker, NewPlacement placement) {
        PlacementId id = recordPlacement.record(maker, placement);
        confirmPlacement.confirm(checker, placement.book(), id);
        return id;
    }

    private void takeBack(Viewer maker, Viewer checker, BookId book, PlacementId id) {
        Placement placement = readTreasury.of(maker, book).placements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        recordReturn.record(maker, new NewReturn(book, id, placement.maturesOn(), placement.promisedInterest(), ""));
        confirmReturn.confirm(checker, book, id);
    }

    private static NewPlacement deposit(
            BookId book, String certificate, Money principal, LocalDate from, LocalDate until) {
        return new NewPlacement(
                new BusinessKey("demo:deposit:" + book),
                book,
                PlacementKind.TIME_DEPOSIT,
                "遂宁银行船山支行",
                certificate,
                principal,
                13_000,
                from,
                until,
                "");
    }

    private static NewPlacement bond(BookId book, Money principal, LocalDate today) {
        return new NewPlacement(
                new BusinessKey("demo:bond:" + book),
                book,
                PlacementKind.TREASURY_BOND,
                "%d年储蓄国债（电子式）第三期".formatted(today.getYear()),
                "GZ-%d-0317".formatted(today.getYear()),
                principal,
                16_300,
                today.minusDays(2),
                today.minusDays(2).plusYears(3),
                "业主大会关于购买国债的决议及财政部门批复");
    }
}
