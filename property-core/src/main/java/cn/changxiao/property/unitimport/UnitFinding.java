package cn.changxiao.property.unitimport;

import cn.changxiao.property.mapping.RowMessage;

/** What is to be said of one cell of a file of units, and which unit the row is about. */
public record UnitFinding(Place place, String unit, RowMessage message) {

    /** Where a finding stands in a file: the row, and its number among the row's. */
    public record Place(int row, int message) {

        public static final Place START = new Place(0, 0);
    }
}
