package cn.changxiao.property.estate;

import java.util.Optional;

/**
 * A line of the list of compounds: counts and area of what is registered, and who manages it on the day; the mode is
 * empty while nobody does, the manager's name while there is no organisation.
 */
public record CompoundSummary(
        CompoundId id,
        String name,
        String placeCode,
        String placeName,
        String address,
        Optional<Integer> builtYear,
        int buildings,
        int units,
        Area area,
        Optional<String> mode,
        Optional<String> manager) {}
