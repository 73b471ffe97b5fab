package cn.changxiao.fund.ledger;

import cn.changxiao.property.money.Money;
import java.util.List;

/**
 * A balanced set of postings. Once constructed its debits equal its credits, and what it moves on the titles kept by
 * unit it moves on units; it is never changed, only reversed.
 */
public record JournalEntry(List<Posting> postings) {

    /** What two bytes can number. */
    public static final int MOST_LINES = 65_535;

    /**
     * @throws EmptyEntry without postings
     * @throws TooManyLines beyond {@link #MOST_LINES}
     * @throws OneSidedEntry with postings on one side only
     * @throws UnbalancedEntry if debits and credits differ
     * @throws UnitsLeftOut if a title kept by unit would change without a unit
     * @throws AmountTooLarge if the sum of a side does not fit
     */
    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() > MOST_LINES) {
            throw new TooManyLines(postings.size());
        }
        requireBothSides(postings);
        requireBalanced(postings);
        requireUnits(postings);
    }

    public static JournalEntry of(Posting... postings) {
        return new JournalEntry(List.of(postings));
    }

    /** The sum of either side. */
    public Money total() {
        return sum(postings, Side.DEBIT);
    }

    /** The entry that undoes this one: the same accounts and amounts, sides exchanged. */
    public JournalEntry reversed() {
        return new JournalEntry(postings.stream().map(Posting::reversed).toList());
    }

    private static void requireBothSides(List<Posting> postings) {
        if (postings.isEmpty()) {
            throw new EmptyEntry();
        }
        Side first = postings.get(0).side();
        if (postings.stream().allMatch(posting -> posting.side() == first)) {
            throw new OneSidedEntry(first);
        }
    }

    private static void requireBalanced(List<Posting> postings) {
        Money debit = sum(postings, Side.DEBIT);
        Money credit = sum(postings, Side.CREDIT);
        if (!debit.equals(credit)) {
            throw new UnbalancedEntry(debit, credit);
        }
    }

    /** A closing moves a control account's total to another title; everything else names the units it concerns. */
    private static void requireUnits(List<Posting> postings) {
        List<Posting> withoutUnit = postings.stream()
                .filter(posting -> posting.level() == AccountLevel.GENERAL
                        && posting.title().isKeptByUnit())
                .toList();
        Money debit = sum(withoutUnit, Side.DEBIT);
        Money credit = sum(withoutUnit, Side.CREDIT);
        if (!debit.equals(credit)) {
            throw new UnitsLeftOut(debit, credit);
        }
    }

    private static Money sum(List<Posting> postings, Side side) {
        try {
            return Money.sum(postings.stream()
                    .filter(posting -> posting.side() == side)
                    .map(Posting::amount)
                    .toList());
        } catch (ArithmeticException overflow) {
            throw new AmountTooLarge(overflow);
        }
    }
}
