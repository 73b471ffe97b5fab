package cn.changxiao.app.console.collection;

import cn.changxiao.billing.collection.rollup.RollupRow;
import java.time.LocalDateTime;
import java.util.List;

/** The board for a screen on the wall: few figures, large. */
public record RateWallPage(RateBoardPage board, LocalDateTime readAt) {

    private static final int ROWS_SHOWN = 8;

    /** The rows with the lowest rates; those without bills are not on the wall. */
    public List<RollupRow> lowest() {
        return board.rollup().rows().stream()
                .filter(RollupRow::hasBills)
                .limit(ROWS_SHOWN)
                .toList();
    }
}
