package cn.changxiao.property.unitchange;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Holding;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * A split or merge as proposed.
 *
 * @param olds the units that lapse: one in a split, several in a merge
 * @param parts the units that are formed: several in a split, one in a merge
 * @param holdings who owns what of a merged unit; empty when the old ones have the same owners, and in a split
 * @param surveyReason why the areas do not sum up; empty when they do
 */
public record NewUnitChange(
        BusinessKey key,
        UnitChangeKind kind,
        LocalDate from,
        List<UnitId> olds,
        List<NewPart> parts,
        List<Holding> holdings,
        String evidence,
        String surveyReason) {

    private static final int MOST_UNITS = 20;
    private static final int SHORTEST_TEXT = 4;
    private static final int LONGEST_TEXT = 200;

    public NewUnitChange {
        olds = List.copyOf(olds);
        parts = List.copyOf(parts);
        holdings = List.copyOf(holdings);
        evidence = evidence.strip();
        surveyReason = surveyReason.strip();
        if (evidence.length() < SHORTEST_TEXT || evidence.length() > LONGEST_TEXT) {
            throw new InvalidValue("须写明凭据，如不动产登记受理号（%d 至 %d 个字）。".formatted(SHORTEST_TEXT, LONGEST_TEXT));
        }
        if (surveyReason.length() > LONGEST_TEXT) {
            throw new InvalidValue("重新测绘的说明不得超过 %d 个字。".formatted(LONGEST_TEXT));
        }
        int several = kind == UnitChangeKind.SPLIT ? parts.size() : olds.size();
        int one = kind == UnitChangeKind.SPLIT ? olds.size() : parts.size();
        if (one != 1 || several < 2 || several > MOST_UNITS || new HashSet<>(olds).size() != olds.size()) {
            throw new InvalidValue(
                    kind == UnitChangeKind.SPLIT
                            ? "分割须由一户分为 2 至 %d 户。".formatted(MOST_UNITS)
                            : "合并须由 2 至 %d 户并为一户，且不得重复选择。".formatted(MOST_UNITS));
        }
        if (kind == UnitChangeKind.SPLIT && !holdings.isEmpty()) {
            throw new InvalidValue("分割时各户沿用原产权份额；如须变更，请在分割后登记转让。");
        }
    }

    /** One unit becomes several with its owners and their shares. */
    public static NewUnitChange split(
            BusinessKey key, LocalDate from, UnitId old, List<NewPart> parts, String evidence, String surveyReason) {
        return new NewUnitChange(
                key, UnitChangeKind.SPLIT, from, List.of(old), parts, List.of(), evidence, surveyReason);
    }

    Area area() {
        return parts.stream().map(NewPart::area).reduce(Area.ZERO, Area::plus);
    }

    byte[] content() {
        return ContentHash.of(kind, from, olds, parts, holdings, evidence, surveyReason);
    }
}
