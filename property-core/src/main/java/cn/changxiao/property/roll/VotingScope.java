package cn.changxiao.property.roll;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose matter it is: only owners who share the part vote (民法典 art. 278; local rules on building and entrance votes). */
public sealed interface VotingScope {

    CompoundId compound();

    /** The form under which it is stored. */
    Kind kind();

    /** The entrance or the shared part; empty for whole buildings and compounds. */
    default String name() {
        return "";
    }

    /** The buildings or units it names, growing. */
    default List<Long> ids() {
        return List.of();
    }

    /** Every unit of the compound. */
    record WholeCompound(CompoundId compound) implements VotingScope {

        @Override
        public Kind kind() {
            return Kind.COMPOUND;
        }
    }

    /** Every unit of some buildings. */
    record Buildings(CompoundId compound, List<BuildingId> buildings) implements VotingScope {

        public Buildings {
            buildings = List.copyOf(buildings);
            requireSome(buildings, "楼幢");
        }

        @Override
        public Kind kind() {
            return Kind.BUILDINGS;
        }

        @Override
        public List<Long> ids() {
            return buildings.stream().map(BuildingId::value).distinct().sorted().toList();
        }
    }

    /** Every unit of one entrance (单元) of a building. */
    record Entrance(CompoundId compound, BuildingId building, String name) implements VotingScope {

        @Override
        public Kind kind() {
            return Kind.ENTRANCE;
        }

        @Override
        public List<Long> ids() {
            return List.of(building.value());
        }
    }

    /** The units that share a part, as those a lift serves. */
    record SharedPart(CompoundId compound, String name, List<UnitId> units) implements VotingScope {

        private static final int LONGEST = 60;

        public SharedPart {
            units = List.copyOf(units);
            requireSome(units, "房屋");
            if (name.isBlank() || name.length() > LONGEST) {
                throw new InvalidValue("共用部位名称须为 1 至 %d 个字。".formatted(LONGEST));
            }
        }

        @Override
        public Kind kind() {
            return Kind.SHARED_PART;
        }

        @Override
        public List<Long> ids() {
            return units.stream().map(UnitId::value).distinct().sorted().toList();
        }
    }

    /** The forms of a scope. */
    enum Kind {
        COMPOUND("全小区"),
        BUILDINGS("楼幢"),
        ENTRANCE("单元"),
        SHARED_PART("共用部位相关户");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The ids as they are stored: {@code 12,15}; empty for a whole compound. */
    default String idText() {
        return ids().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The scope as it was stored. */
    static VotingScope of(CompoundId compound, Kind kind, String name, String idText) {
        List<Long> ids = Stream.of(idText.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
        return switch (kind) {
            case COMPOUND -> new WholeCompound(compound);
            case BUILDINGS ->
                new Buildings(compound, ids.stream().map(BuildingId::new).toList());
            case ENTRANCE -> new Entrance(compound, new BuildingId(ids.get(0)), name);
            case SHARED_PART ->
                new SharedPart(compound, name, ids.stream().map(UnitId::new).toList());
        };
    }

    private static void requireSome(List<?> members, String what) {
        if (members.isEmpty()) {
            throw new InvalidValue("表决范围须至少包含一个%s。".formatted(what));
        }
    }
}
