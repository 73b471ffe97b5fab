package cn.changxiao.app.console.collection;

import cn.changxiao.billing.collection.RoomGrid;
import cn.changxiao.billing.collection.RoomState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rooms of a compound, building by building, the top floor first as one sees the house. */
public record RoomGridPage(RoomGrid grid) {

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

    public long count(RoomState state) {
        return grid.rooms().stream().filter(room -> room.state() == state).count();
    }

    /** The style class of a room. */
    public static String tone(RoomState state) {
        return "cx-room-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<RoomGrid.Room> joined(List<RoomGrid.Room> some, List<RoomGrid.Room> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
