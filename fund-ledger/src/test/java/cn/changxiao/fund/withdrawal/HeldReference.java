package cn.changxiao.fund.withdrawal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A ledger of unit balances, a bank and holds in plain numbers, written without a look at the product's. */
final class HeldReference {

    final long[] balances;
    final long[] held;

    private final List<Voucher> vouchers = new ArrayList<>();
    private final Set<Integer> reversed = new HashSet<>();
    private final List<Map<Integer, Long>> holds = new ArrayList<>();
    private final Set<Integer> ended = new HashSet<>();
    private long bank;

    HeldReference(int units) {
        balances = new long[units];
        held = new long[units];
    }

    /** What each unit and the bank gain or lose. */
    String post(Map<Integer, Long> units, long toBank) {
        return post(units, toBank, false);
    }

    String reverse(int which) {
        Voucher voucher = vouchers.get(which);
        if (voucher.isReversal() || reversed.contains(which)) {
            return "AlreadyReversed";
        }
        Map<Integer, Long> mirror = new HashMap<>();
        voucher.units().forEach((unit, fen) -> mirror.put(unit, -fen));
        String answer = post(mirror, -voucher.bank(), true);
        if (answer.startsWith("2")) {
            reversed.add(which);
        }
        return answer;
    }

    String hold(Map<Integer, Long> parts) {
        for (Map.Entry<Integer, Long> part : parts.entrySet()) {
            if (balances[part.getKey()] - held[part.getKey()] < part.getValue()) {
                return "BalancesHaveChanged";
            }
        }
        parts.forEach((unit, fen) -> held[unit] += fen);
        holds.add(parts);
        return "held";
    }

    String end(int which, boolean pays) {
        if (!ended.add(which)) {
            return "WrongWithdrawalState";
        }
        Map<Integer, Long> parts = holds.get(which);
        parts.forEach((unit, fen) -> held[unit] -= fen);
        if (!pays) {
            return "freed";
        }
        Map<Integer, Long> less = new HashMap<>();
        parts.forEach((unit, fen) -> less.put(unit, -fen));
        return post(less, -parts.values().stream().mapToLong(Long::longValue).sum());
    }

    private String post(Map<Integer, Long> units, long toBank, boolean isReversal) {
        for (Map.Entry<Integer, Long> each : units.entrySet()) {
            if (each.getValue() < 0 && balances[each.getKey()] + each.getValue() < held[each.getKey()]) {
                return "InsufficientBalance";
            }
        }
        if (toBank < 0 && bank + toBank < 0) {
            return "InsufficientBalance";
        }
        units.forEach((unit, fen) -> balances[unit] += fen);
        bank += toBank;
        vouchers.add(new Voucher(Map.copyOf(units), toBank, isReversal));
        return "2026-%06d".formatted(vouchers.size());
    }

    private record Voucher(Map<Integer, Long> units, long bank, boolean isReversal) {}
}
