package cn.changxiao.app.console.collection;

import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.billing.collection.rollup.CellBillPage;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bills behind a cell, with what the cell says.
 *
 * @param namesOwners whether the viewer may go on to a room's bills, which name the owner
 */
public record CellBillsPage(
        Rollup rollup, CellBillPage bills, Optional<RoomState> state, BoardLinks links, boolean namesOwners) {

    static CellBillsPage of(Viewer viewer, Rollup rollup, CellBillPage bills, Optional<RoomState> state) {
        return new CellBillsPage(
                rollup, bills, state, BoardLinks.of(viewer, rollup.month()), viewer.role() != Role.HOUSING_AUTHORITY);
    }

    /** @throws InvalidValue if the text is neither empty nor the state of a bill */
    static Optional<RoomState> state(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(states().stream()
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("没有“%s”这种缴费状态。".formatted(text))));
    }

    /** The states a bill can be in. */
    public static List<RoomState> states() {
        return Arrays.stream(RoomState.values())
                .filter(state -> state != RoomState.NOT_BILLED)
                .toList();
    }

    public static String tone(RoomState state) {
        return switch (state) {
            case PAID -> "good";
            case PARTLY -> "warn";
            case UNPAID -> "bad";
            case RELIEVED, NOT_BILLED -> "neutral";
        };
    }

    public String stateName() {
        return state.map(RoomState::name).orElse("");
    }
}
