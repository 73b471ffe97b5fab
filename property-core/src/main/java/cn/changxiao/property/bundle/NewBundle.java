package cn.changxiao.property.bundle;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A bundle to be formed; its street is that of its members.
 *
 * @param community code of the community it keeps to; empty for the whole street
 * @param from first day
 */
public record NewBundle(
        BusinessKey key,
        String name,
        String community,
        OrganisationId organisation,
        LocalDate from,
        List<BundleBasis> members,
        String reason) {

    static final int FEWEST = 2;

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 255;

    public NewBundle {
        name = name.strip();
        community = community.strip();
        reason = reason.strip();
        members = List.copyOf(members);
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            throw new InvalidValue("打包组名称须为 %d 至 %d 个字。".formatted(SHORTEST_NAME, LONGEST_NAME));
        }
        if (members.size() < FEWEST) {
            throw new InvalidValue("打包组至少要有 %d 个小区，请再勾选。".formatted(FEWEST));
        }
        requireEachOnce(members);
        requireShort(reason);
    }

    static void requireEachOnce(Collection<BundleBasis> members) {
        Set<CompoundId> seen = new HashSet<>();
        for (BundleBasis member : members) {
            if (!seen.add(member.compound())) {
                throw new InvalidValue("小区 %s 重复，请每个小区只填一次。".formatted(member.compound()));
            }
        }
    }

    static void requireShort(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidValue("说明超过 %d 个字。".formatted(LONGEST_REASON));
        }
    }
}
