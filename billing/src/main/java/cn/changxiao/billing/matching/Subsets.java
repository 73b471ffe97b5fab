package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds which of a few amounts sum to another. At most {@value #MOST} amounts are looked at, so 4,096 sums at worst; who
 * pays more things than that at once is asked.
 */
final class Subsets {

    static final int MOST = 12;

    private Subsets() {}

    /** The indexes of the first amounts that sum to the wanted one, or else of the first subset that does. */
    static Optional<List<Integer>> first(List<Money> amounts, Money wanted) {
        long sum = 0;
        for (int i = 0; i < amounts.size() && sum < wanted.fen(); i++) {
            sum += amounts.get(i).fen();
            if (sum == wanted.fen()) {
                return Optional.of(
                        java.util.stream.IntStream.rangeClosed(0, i).boxed().toList());
            }
        }
        return all(amounts, wanted, 1).stream().findFirst();
    }

    /** Up to {@code limit} different subsets. */
    static List<List<Integer>> all(List<Money> amounts, Money wanted, int limit) {
        int count = Math.min(MOST, amounts.size());
        List<List<Integer>> found = new ArrayList<>();
        for (int mask = 1; mask < 1 << count && found.size() < limit; mask++) {
            if (sum(amounts, mask) == wanted.fen()) {
                found.add(members(mask));
            }
        }
        return found;
    }

    private static long sum(List<Money> amounts, int mask) {
        long sum = 0;
        for (int left = mask; left != 0; left &= left - 1) {
            sum += amounts.get(Integer.numberOfTrailingZeros(left)).fen();
        }
        return sum;
    }

    private static List<Integer> members(int mask) {
        List<Integer> members = new ArrayList<>();
        for (int left = mask; left != 0; left &= left - 1) {
            members.add(Integer.numberOfTrailingZeros(left));
        }
        return members;
    }
}
