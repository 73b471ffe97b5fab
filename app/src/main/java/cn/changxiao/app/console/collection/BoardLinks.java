package cn.changxiao.app.console.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.billing.collection.rollup.CellBillPage;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.billing.collection.rollup.RollupStep;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;

/**
 * Addresses of the board and of what lies behind it, all in one month.
 *
 * @param board where the viewer's board is
 */
public record BoardLinks(String board, BillingMonth month) {

    private static final String BILLS = "/collection/bills";

    static BoardLinks of(Viewer viewer, BillingMonth month) {
        boolean oversees = viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.HOUSING_AUTHORITY;
        return new BoardLinks(oversees ? "/desk/collection" : "/collection", month);
    }

    /** A part of the area, split as it is by default. */
    public String to(RollupPath path) {
        return "%s?in=%s&month=%s".formatted(board, path, month);
    }

    public String to(RollupPath path, RollupLevel by) {
        return "%s?in=%s&by=%s&month=%s".formatted(board, path, by, month);
    }

    public String to(RollupPath path, RollupLevel by, BillingMonth other) {
        return "%s?in=%s&by=%s&month=%s".formatted(board, path, by, other);
    }

    /** The month's report as PDF. */
    public String report(RollupPath path, RollupLevel by) {
        return "/collection/report?in=%s&by=%s&month=%s".formatted(path, by, month);
    }

    /** The board as a workbook. */
    public String workbook(RollupPath path, RollupLevel by) {
        return "/collection/workbook?in=%s&by=%s&month=%s".formatted(path, by, month);
    }

    /** From a row one level down: from a building to its rooms, from what cannot be split to its bills. */
    public String down(RollupPath path, RollupLevel by, RollupRow row) {
        if (by == RollupLevel.BUILDING) {
            return path.step(RollupLevel.COMPOUND)
                            .map(RollupStep::key)
                            .map(this::rooms)
                            .orElse(BILLS)
                    + "#b"
                    + row.key();
        }
        return path.has(RollupLevel.BUILDING) ? bills(path, by, row) : to(path.plus(by, row.key()));
    }

    /** The bills behind a row. */
    public String bills(RollupPath path, RollupLevel by, RollupRow row) {
        return bills(path.plus(by, row.key()));
    }

    public String bills(RollupPath path) {
        return "%s?in=%s&month=%s".formatted(BILLS, path, month);
    }

    public String bills(RollupPath path, RoomState state) {
        return bills(path) + "&state=" + state;
    }

    public String bills(RollupPath path, String state, CellBillPage.Key after) {
        return bills(path) + "&state=" + state + "&after=" + after;
    }

    /** The rooms of a compound. */
    public String rooms(String compound) {
        return rooms(compound, month);
    }

    public String rooms(String compound, BillingMonth other) {
        return "/collection/compounds/%s?month=%s".formatted(compound, other);
    }
}
