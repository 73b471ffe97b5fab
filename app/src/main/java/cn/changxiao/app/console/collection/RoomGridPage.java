package cn.changxiao.app.console.collection;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.collection.RoomGrid;
import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rooms of a compound, building by building, the top floor first as one sees the house.
 *
 * @param namesOwners whether the viewer may go on to a room's bills, which name the owner
 * @param prints whether the viewer issues the bills
 */
public record RoomGridPage(RoomGrid grid, BoardLinks links, boolean namesOwners, boolean prints) {

    static RoomGridPage of(Viewer viewer, RoomGrid grid) {
        return new RoomGridPage(
                grid,
                BoardLinks.of(viewer, grid.month()),
                viewer.role() != Role.HOUSING_AUTHORITY,
                Managers.isManager(viewer) || viewer.role() == Role.OWNERS_COMMITTEE);
    }

    /** The compound's place on the board. */
    public RollupPath path() {
        return RollupPath.ALL.plus(RollupLevel.COMPOUND, grid.compound().toString());
    }

    /** Building, then floor from the top, then rooms in delivery order. */
    public Map<String, Map<Integer, List<RoomGrid.Room>>> buildings() {
        Map<String, Map<Integer, List<RoomGrid.Room>>> buildings = new LinkedHashMap<>();
        for (RoomGrid.Room room : grid.rooms()) {
            buildings
                    .computeIfAbsent(room.building(), key -> new TreeMap<>(Comparator.reverseOrder()))
                    .merge(room.floor(), List.of(room), RoomGridPage::joined);
        }
        return buildings;
    }

    /** The anchor of a building, to which its row on the board leads. */
    public static String anchor(Map<Integer, List<RoomGrid.Room>> floors) {
        return "b" + floors.values().iterator().next().get(0).buildingId();
    }

    public static long count(Map<Integer, List<RoomGrid.Room>> floors, RoomState state) {
        return floors.values().stream()
                .flatMap(List::stream)
                .filter(room -> room.state() == state)
                .count();
    }

    public long count(RoomState state) {
        return grid.rooms().stream().filter(room -> room.state() == state).count();
    }

    public long relieved() {
        return grid.rooms().stream().filter(room -> room.relief().isPositive()).count();
    }

    /** The style classes of a room. */
    public static String tone(RoomGrid.Room room) {
        return tone(room.state()) + (room.relief().isPositive() ? " cx-room-relief" : "");
    }

    public static String tone(RoomState state) {
        return "cx-room-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<RoomGrid.Room> joined(List<RoomGrid.Room> some, List<RoomGrid.Room> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
