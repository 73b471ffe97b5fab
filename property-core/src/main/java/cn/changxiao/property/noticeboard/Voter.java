package cn.changxiao.property.noticeboard;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import java.util.Optional;

/**
 * A unit whose ballot is about to be entered. {@code token} is that of its paper where the paper was named, not merely
 * the place; {@code hasVoted} says that only a correction is possible.
 */
public record Voter(
        UnitId unit, String place, Area area, boolean hasVoted, Optional<String> paperNumber, Optional<String> token) {}
