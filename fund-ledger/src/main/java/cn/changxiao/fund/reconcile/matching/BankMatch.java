package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A match with what it holds; taken back when it has an undoing. */
public record BankMatch(
        BankMatchId id,
        MatchRule rule,
        String note,
        Money amount,
        LocalDate latestOn,
        String madeBy,
        LocalDateTime madeAt,
        Optional<Undoing> undone,
        List<Member> entries,
        List<Member> lines) {

    public BankMatch {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }

    /** Who took it back, when and why. */
    public record Undoing(String by, LocalDateTime at, String reason) {}

    /** An entry of the bank or a line of a voucher; {@code number} is the bank's or the voucher's. */
    public record Member(LocalDate day, Money amount, String number, String text, long journal) {}
}
