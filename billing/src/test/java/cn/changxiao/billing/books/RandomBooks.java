package cn.changxiao.billing.books;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.adjustment.PureLowering;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.billing.matching.MatchBooks;
import cn.changxiao.billing.matching.OpenBill;
import cn.changxiao.billing.matching.OwingUnit;
import cn.changxiao.billing.matching.RecordedMoney;
import cn.changxiao.billing.matching.TargetKind;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PurePaying;
import cn.changxiao.billing.reconciliation.PureStatement;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Does random things to the books of a few units whose names, amounts and days collide. */
final class RandomBooks {

    private static final int UNITS = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final List<AllocationPolicy> POLICIES =
            List.of(AllocationPolicy.OLDEST_FIRST, AllocationPolicy.byItems(List.of(FeeItem.WASTE, FeeItem.PARKING)));

    private final Random random;
    private final PureBooks books = new PureBooks();
    private final List<Long> made = new ArrayList<>();
    private final Map<Long, Money> recorded = new TreeMap<>();
    private Money billed = Money.ZERO;
    private Money reversed = Money.ZERO;
    private long serial;

    RandomBooks(Random random) {
        this.random = random;
    }

    PureBooks books() {
        return books;
    }

    Money billed() {
        return billed;
    }

    Money reversed() {
        return reversed;
    }

    /** What was done; nothing where there was nothing to do it with, or the product refused. */
    Optional<Step> step() {
        Step step = Step.values()[random.nextInt(Step.values().length)];
        boolean isDone = switch (step) {
            case BILL -> bill();
            case PAY -> pay();
            case LOWER -> lower();
            case REFUND -> refund();
            case HOLD -> hold();
            case RESOLVE -> resolve();
            case STATEMENT -> statement(lines(), list -> {});
            case UNDO -> undo();
        };
        return isDone ? Optional.of(step) : Optional.empty();
    }

    /** Payments in any order, then a statement whose lines come in any order. */
    void anyOrder(Consumer<List<?>> shuffle) {
        List<NewPayment> payments = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            payments.add(payment(1 + random.nextInt(UNITS), amount(9_000)));
        }
        List<EntryToMatch> lines = lines();
        shuffle.accept(payments);
        payments.forEach(payment -> {
            books.pay(payment, AllocationPolicy.OLDEST_FIRST);
            books.received = books.received.plus(payment.amount());
        });
        statement(lines, shuffle);
    }

    private boolean bill() {
        Map<FeeItem, Money> amounts = new EnumMap<>(FeeItem.class);
        for (FeeItem item : List.of(FeeItem.PROPERTY_FEE, FeeItem.WASTE, FeeItem.PARKING)) {
            if (random.nextInt(3) > 0) {
                amounts.put(item, Money.ofFen(1_000L * (1 + random.nextInt(3))));
            }
        }
        books.bill(1 + random.nextInt(UNITS), BillingMonth.of(DAY).plus(random.nextInt(6)), amounts);
        billed = billed.plus(Money.sum(amounts.values()));
        return !amounts.isEmpty();
    }

    private boolean pay() {
        long unit = 1L + random.nextInt(UNITS);
        NewPayment payment = payment(unit, amount(9_000));
        List<PurePaying.Open> open = books.open(unit).stream()
                .filter(item -> item.open().isPositive())
                .toList();
        if (!open.isEmpty() && random.nextBoolean()) {
            payment = payment.choosing(
                    List.of(new BillId(open.get(random.nextInt(open.size())).bill())));
        }
        long id = books.pay(payment, POLICIES.get(random.nextInt(POLICIES.size())));
        books.received = books.received.plus(payment.amount());
        recorded.put(id, payment.amount());
        return true;
    }

    private boolean lower() {
        List<OpenItemKey> keys = List.copyOf(books.items.keySet());
        if (keys.isEmpty()) {
            return false;
        }
        OpenItemKey key = keys.get(random.nextInt(keys.size()));
        long bill = Optional.ofNullable(books.items.get(key)).orElseThrow().bill();
        SortedMap<OpenItemKey, PureLowering.Standing> standing = books.items(bill);
        Money open = Money.sum(
                standing.values().stream().map(PureLowering.Standing::open).toList());
        PureLowering.Standing line = Optional.ofNullable(standing.get(key)).orElseThrow();
        Money amount = line.open().plus(line.paid());
        List<PureLowering.Part> parts = List.of();
        switch (random.nextInt(3)) {
            case 0 -> parts = PureLowering.takeBack(bill, standing);
            case 1 -> parts = open.isPositive() ? PureLowering.waive(bill, standing, part(open)) : parts;
            default ->
                parts = amount.isPositive()
                        ? PureLowering.adjust(bill, standing, key, amount.minus(part(amount)))
                        : parts;
        }
        books.lower(bill, parts);
        reversed = reversed.plus(
                Money.sum(parts.stream().map(PureLowering.Part::amount).toList()));
        return !parts.isEmpty();
    }

    private boolean refund() {
        List<Long> ids = List.copyOf(books.payments.keySet());
        if (ids.isEmpty() || random.nextInt(3) == 0) {
            return books.refund(0, 1 + random.nextInt(UNITS), amount(3_000));
        }
        long id = ids.get(random.nextInt(ids.size()));
        PureBooks.Payment payment = Optional.ofNullable(books.payments.get(id)).orElseThrow();
        return books.refund(id, payment.unit(), part(payment.amount()));
    }

    private boolean hold() {
        Money amount = amount(6_000);
        books.hold(amount);
        books.received = books.received.plus(amount);
        return true;
    }

    private boolean resolve() {
        List<Long> sums = books.suspense.entrySet().stream()
                .filter(each -> each.getValue().isPositive())
                .map(Map.Entry::getKey)
                .toList();
        if (sums.isEmpty()) {
            return false;
        }
        long sum = sums.get(random.nextInt(sums.size()));
        Money part = part(Optional.ofNullable(books.suspense.get(sum)).orElseThrow());
        books.takeFromSuspense(sum, part);
        if (random.nextInt(3) == 0) {
            books.returned = books.returned.plus(part);
        } else {
            books.pay(payment(1 + random.nextInt(UNITS), part), AllocationPolicy.OLDEST_FIRST);
        }
        return true;
    }

    private boolean statement(List<EntryToMatch> lines, Consumer<List<?>> shuffle) {
        List<RecordedMoney> records = new ArrayList<>();
        recorded.forEach((id, amount) -> records.add(new RecordedMoney(
                TargetKind.PAYMENT, id, amount, DAY, "", "2026-S%06d".formatted(id), Set.of(name(unitOf(id))))));
        List<OwingUnit> units = new ArrayList<>();
        for (long unit = 1; unit <= UNITS; unit++) {
            units.add(owing(unit));
        }
        shuffle.accept(lines);
        shuffle.accept(records);
        shuffle.accept(units);
        PureStatement.Posted posted = PureStatement.match(lines, new MatchBooks(records, units, Set.of()));
        posted.payments().forEach(payment -> made.add(books.pay(payment, AllocationPolicy.OLDEST_FIRST)));
        posted.held().values().forEach(books::hold);
        Money confirmed = Money.sum(posted.confirmed().values());
        posted.confirmed().keySet().forEach(recorded::remove);
        // Each line is new money unless it confirms what was recorded before.
        Money all = Money.sum(lines.stream().map(EntryToMatch::amount).toList());
        books.received = books.received.plus(all.minus(confirmed));
        return !posted.payments().isEmpty();
    }

    /** The payment's money leaves the unit, and the line, which is open again, is held. */
    private boolean undo() {
        if (made.isEmpty()) {
            return false;
        }
        long id = made.get(random.nextInt(made.size()));
        Money amount = Optional.ofNullable(books.payments.get(id)).orElseThrow().amount();
        boolean isDone = books.takeBack(id);
        if (isDone) {
            made.remove(id);
            books.hold(amount);
        }
        return isDone;
    }

    private List<EntryToMatch> lines() {
        List<EntryToMatch> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long unit = 1L + random.nextInt(UNITS);
            Money open = owing(unit).bills().stream().map(OpenBill::open).reduce(Money.ZERO, Money::plus);
            Money amount = open.isPositive() && random.nextBoolean() ? open : amount(5_000);
            lines.add(new EntryToMatch(++serial, amount, DAY.plusDays(random.nextInt(3)), "", text(unit), name(unit)));
        }
        return lines;
    }

    private String text(long unit) {
        List<OpenBill> bills = owing(unit).bills();
        return switch (random.nextInt(4)) {
            case 0 -> "1幢1单元10" + unit;
            case 1 ->
                bills.isEmpty()
                        ? "物业费"
                        : bills.get(random.nextInt(bills.size())).number();
            case 2 -> "收据2026-S%06d".formatted(random.nextInt(30));
            default -> "物业费";
        };
    }

    private OwingUnit owing(long unit) {
        SortedMap<Long, Money> bills = new TreeMap<>();
        books.open(unit).forEach(item -> bills.merge(item.bill(), item.open(), Money::plus));
        List<OpenBill> open = new ArrayList<>();
        bills.forEach((bill, sum) -> {
            if (sum.isPositive()) {
                open.add(new OpenBill(bill, "2026-%06d".formatted(bill), sum));
            }
        });
        return new OwingUnit(unit, "小区", "房" + unit, Set.of(name(unit)), Set.of("1-1-10" + unit), open);
    }

    private long unitOf(long payment) {
        return Optional.ofNullable(books.payments.get(payment)).orElseThrow().unit();
    }

    /** Two units of each name. */
    private static String name(long unit) {
        return unit % 2 == 0 ? "zhang" : "li";
    }

    private NewPayment payment(long unit, Money amount) {
        return NewPayment.cash(
                new BusinessKey("pay:" + ++serial), new UnitId(unit), amount, DAY.plusDays(random.nextInt(150)));
    }

    private Money amount(int most) {
        return Money.ofFen(500L * (1 + random.nextInt(most / 500)));
    }

    private Money part(Money whole) {
        return random.nextBoolean() ? whole : Money.ofFen(random.nextLong(1, whole.fen() + 1));
    }

    /** What can happen. */
    enum Step {
        BILL,
        PAY,
        LOWER,
        REFUND,
        HOLD,
        RESOLVE,
        STATEMENT,
        UNDO
    }
}
