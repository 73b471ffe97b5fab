package cn.changxiao.handover.facility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The custody of one facility over time, derived from the owner before the works, the acceptance, the warranty, and the
 * days on which title and risk passed. Nothing is stored, so it can never disagree with the documents.
 */
public record CustodyTimeline(OwnerBefore ownerBefore, Duty duty, String operator, Days days) {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final String CONTRACTOR = "施工单位";

    /** The days that matter; those that have not come, or never will, are absent. */
    public record Days(
            Optional<LocalDate> accepted,
            Optional<LocalDate> warrantedUntil,
            Optional<LocalDate> title,
            Optional<LocalDate> risk) {}

    /** The custody on a day. */
    public Custody custodyOn(LocalDate day) {
        String owner = ownerOn(day);
        String keeper = keeperOn(day);
        boolean isWarranted = hasCome(days.accepted(), day)
                && days.warrantedUntil().isPresent()
                && !hasCome(days.warrantedUntil(), day);
        String repairer = isWarranted ? CONTRACTOR : keeper;
        return new Custody(lastChangeBy(day), owner, keeper, repairer, reasonOn(day, isWarranted));
    }

    /** One entry for each change, oldest first. */
    public List<Custody> changes() {
        List<Custody> changes = new ArrayList<>();
        for (LocalDate day : changeDays()) {
            Custody custody = custodyOn(day);
            if (changes.isEmpty() || !isSame(changes.get(changes.size() - 1), custody)) {
                changes.add(custody);
            }
        }
        return List.copyOf(changes);
    }

    private static boolean isSame(Custody one, Custody other) {
        return one.owner().equals(other.owner())
                && one.keeper().equals(other.keeper())
                && one.repairer().equals(other.repairer())
                && one.reason().equals(other.reason());
    }

    private TreeSet<LocalDate> changeDays() {
        TreeSet<LocalDate> changeDays = new TreeSet<>();
        changeDays.add(BEGINNING);
        days.accepted().ifPresent(changeDays::add);
        days.warrantedUntil().ifPresent(changeDays::add);
        days.title().ifPresent(changeDays::add);
        days.risk().ifPresent(changeDays::add);
        return changeDays;
    }

    private LocalDate lastChangeBy(LocalDate day) {
        LocalDate last = changeDays().floor(day);
        return last == null ? BEGINNING : last;
    }

    private String ownerOn(LocalDate day) {
        if (duty == Duty.OPERATOR_KEEPS || hasCome(days.title(), day)) {
            return operatorName();
        }
        return ownerBefore.label();
    }

    private String keeperOn(LocalDate day) {
        if (duty == Duty.OPERATOR_KEEPS || hasCome(days.risk(), day)) {
            return operatorName();
        }
        return "业主（由小区管理方代管）";
    }

    private String operatorName() {
        return operator.isBlank() ? OwnerBefore.OPERATOR_OWNED.label() : operator;
    }

    private String reasonOn(LocalDate day, boolean isWarranted) {
        String warranty = isWarranted ? "；保修期内由施工单位负责维修（建设工程质量管理条例第41条）" : "";
        if (duty == Duty.OPERATOR_KEEPS) {
            return "改造前即属专业经营单位所有，由其改造并管护" + warranty;
        }
        if (hasCome(days.risk(), day)) {
            return "已依法定程序移交，风险自%s起由接管单位承担".formatted(days.risk().orElseThrow()) + warranty;
        }
        if (hasCome(days.title(), day)) {
            return "产权已移交，风险尚未转移" + warranty;
        }
        return (duty == Duty.OWNERS_KEEP ? "户表后或无专业经营单位的设施，由业主管护" : "尚未移交，由业主管护") + warranty;
    }

    private static boolean hasCome(Optional<LocalDate> change, LocalDate day) {
        return change.isPresent() && !change.get().isAfter(day);
    }
}
